// Placeholders from the catalogue into the text. Comfort only: they can be typed, too.
(function () {
  document.querySelectorAll('[data-inserts]').forEach(button => button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.inserts);
    field.focus();
    field.setRangeText(button.value, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }));
  document.querySelectorAll('[data-filters]').forEach(search => search.addEventListener('input', () => {
    const wanted = search.value.trim();
    document.querySelectorAll(search.dataset.filters + ' details').forEach(group => {
      let found = 0;
      group.querySelectorAll('[data-name]').forEach(entry => {
        entry.hidden = !entry.dataset.name.includes(wanted);
        if (!entry.hidden) found++;
      });
      group.hidden = found === 0;
      if (wanted) group.open = found > 0;
    });
  }));
})();
