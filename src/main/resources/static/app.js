// Comfort only: every action works without this file.
(function () {
  const own = document.currentScript;
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

  // theme
  all('[data-theme-switch]').forEach(button => button.addEventListener('click', () => {
    const theme = document.documentElement.dataset.bsTheme === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.bsTheme = theme;
    try { localStorage.setItem('theme', theme); } catch (e) { /* not kept then */ }
    document.dispatchEvent(new Event('theme'));
  }));

  // dialogs and menus
  all('[data-ticks]').forEach(box => box.addEventListener('change', () => all('input[name="' + CSS.escape(box.dataset.ticks) + '"]').forEach(one => { one.checked = box.checked; })));
  all('[data-print]').forEach(button => button.addEventListener('click', () => print()));
  all('[data-opens]').forEach(button => button.addEventListener('click', () => document.getElementById(button.dataset.opens).showModal()));
  document.addEventListener('click', event => all('details.menu[open]').forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  }));

  // keyboard
  let went = 0;
  const typing = target => target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') all('details.menu[open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest('form') || document.querySelector('main form[method=post]');
      if (form) { event.preventDefault(); form.requestSubmit(form.querySelector('[type=submit]:not([formnovalidate]), button:not([type])')); }
      return;
    }
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const search = document.getElementById('search');
    if (event.key === '/' && search) { event.preventDefault(); search.focus(); search.select(); }
    if (event.key === '?') document.getElementById('help').showModal();
    if (Date.now() - went < 1500) {
      const place = document.querySelector('[data-go="' + CSS.escape(event.key) + '"]');
      if (place) place.click();
    }
    went = event.key === 'g' ? Date.now() : 0;
  });

  // unsaved changes, and one submission only
  let changed = false;
  const guarded = form => form && form.method === 'post' && !form.matches('[data-unguarded]');
  document.addEventListener('input', event => { if (guarded(event.target.form)) changed = true; });
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post') return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (guarded(form)) changed = false;
    form.dataset.sent = 'true';
    setTimeout(() => all('button', form).forEach(button => { button.disabled = true; }), 0);
    setTimeout(() => again(form), 10000); // an answer that is a download leaves the page standing
  });
  function again(form) {
    delete form.dataset.sent;
    all('button', form).forEach(button => { button.disabled = false; });
  }
  addEventListener('beforeunload', event => {
    if (changed) { event.preventDefault(); event.returnValue = own.dataset.unsaved; }
  });
  addEventListener('pageshow', event => { if (event.persisted) all('form[data-sent]').forEach(again); });
  // the session is over: what was typed stays
  document.addEventListener('htmx:responseError', event => {
    if (!event.detail.xhr.getResponseHeader('X-Session-Over')) return;
    const link = Object.assign(document.createElement('a'), { href: '/account', target: '_blank', textContent: own.dataset.signedOut });
    const line = Object.assign(document.createElement('p'), { className: 'flash flash-bad' });
    line.append(link);
    document.getElementById('messages').replaceChildren(line);
    line.scrollIntoView({ block: 'center' });
  });
  document.addEventListener('htmx:afterRequest', event => { const form = event.target.closest('form'); if (form) again(form); });

  // headings stay only where nothing scrolls sideways
  const seen = new ResizeObserver(entries => entries.forEach(({ target }) => {
    const wide = target.firstElementChild.scrollWidth > target.clientWidth;
    target.classList.toggle('fits', !wide);
    target.classList.toggle('long', wide && target.firstElementChild.offsetHeight > innerHeight);
  }));

  // the code of a project is found by its name
  let asked;
  all('input[data-projects]').forEach((input, i) => {
    const list = Object.assign(document.createElement('datalist'), { id: 'projects-' + i });
    input.after(list);
    input.setAttribute('list', list.id);
    input.autocomplete = 'off';
    input.addEventListener('input', () => { clearTimeout(asked); asked = setTimeout(() => suggest(input, list), 200); });
  });
  function suggest(input, list) {
    const year = document.getElementById('frame-year');
    const wanted = new URLSearchParams({ q: input.value, size: 20, ...(year && { year: year.value }) });
    if (input.value.trim()) fetch(own.dataset.projects + '?' + wanted).then(answer => answer.ok ? answer.json() : { content: [] })
      .then(found => list.replaceChildren(...found.content.map(one => new Option(one.code + ' ' + one.title, one.code))), () => list.replaceChildren());
  }

  // what changes with every new part of a page
  function settle(root) {
    all('table.cards', root).forEach(table => {
      const heads = all('thead th', table).map(th => th.textContent.replace(/[↑↓]/, '').trim());
      all('tbody tr', table).forEach(row => Array.from(row.children).forEach((cell, i) => {
        cell.dataset.label = heads[i] || '';
        cell.classList.toggle('blank', !cell.textContent.trim() && !cell.querySelector('input, button, img, progress, svg'));
      }));
    });
    all('.panel-table', root).forEach(frame => seen.observe(frame));
    if (document.querySelector('[data-chart]')) drawCharts();
  }
  function drawCharts() {
    if (window.drawCharts) { window.drawCharts(); return; }
    if (own.dataset.loading) return;
    own.dataset.loading = 'true';
    load(own.dataset.chartLibrary, () => load(own.dataset.charts, () => window.drawCharts()));
  }
  function load(address, then) {
    const script = document.createElement('script');
    script.nonce = own.nonce;
    script.src = address;
    script.onload = then;
    document.head.append(script);
  }
  // what is newest, or where one is, comes into sight
  all('.office-grid').forEach(grid => { grid.scrollLeft = grid.scrollWidth; });
  const stripsToCurrent = () => all('.mainnav [aria-current], .tabs [aria-current]').forEach(link => {
    const nav = link.closest('nav'), place = link.getBoundingClientRect(), strip = nav.getBoundingClientRect();
    nav.scrollLeft += place.left - strip.left - (nav.clientWidth - place.width) / 2;
  });
  stripsToCurrent();
  document.addEventListener('htmx:afterSettle', stripsToCurrent);
  // neither reload nor back sends a form with mistakes again
  if (document.body.dataset.answers && !document.querySelector('input[type=password]') && document.referrer.startsWith(location.origin + '/')) {
    history.replaceState(history.state, '', document.referrer);
  }
  settle(document);
  document.addEventListener('htmx:afterSettle', () => settle(document));
  // mistakes in the order of the page
  const wrongField = line => { const link = line.querySelector('a[href^="#"]'); return link && document.getElementById(link.hash.slice(1)); };
  all('.error-summary ul').forEach(list => Array.from(list.children)
    .map(line => [line, wrongField(line)])
    .sort(([, one], [, other]) => !one || !other ? !!other - !!one : one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)
    .forEach(([line, field]) => { list.append(line); if (field) line.firstElementChild.prepend(nameOf(field)); }));
  function nameOf(field) {
    const row = /\[(\d+)\]\./.exec(field.name || '');
    const label = document.querySelector('label[for="' + CSS.escape(field.id) + '"]') || field.closest('label') || field.querySelector(':scope > legend');
    const words = label ? Array.from(label.childNodes).filter(part => !part.matches || !part.matches('.required, .invalid-feedback')).map(part => part.textContent).join('').trim() : '';
    const name = words || field.getAttribute('aria-label') || '';
    return (row ? own.dataset.row.replace('0', Number(row[1]) + 1) + ' · ' : '') + (name ? name + ' · ' : '');
  }
  const wrong = document.querySelector('[aria-invalid=true]');
  if (wrong) wrong.focus();
})();
