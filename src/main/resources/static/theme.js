// Before the first paint: light or dark as last chosen here, else as the system has it.
(function () {
  let theme = null;
  try { theme = localStorage.getItem('theme'); } catch (e) { /* storage may be switched off */ }
  const root = document.documentElement;
  root.dataset.bsTheme = theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  root.classList.add('script');
})();
