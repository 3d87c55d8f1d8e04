// The number of deputies follows the body that votes.
document.querySelectorAll('[data-fills]').forEach(box => box.querySelector('select').addEventListener('change', event => {
  const known = box.dataset.known.split(' ').find(one => one.startsWith(event.target.value + '='));
  if (event.target.value && known) document.getElementById(box.dataset.fills).value = known.split('=')[1];
}));
