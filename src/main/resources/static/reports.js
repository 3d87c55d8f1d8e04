// Keeps what a clerk types: in the browser at once, on the server now and then. Comfort only: the form works without it.
(function () {
  const store = {
    get: key => { try { return JSON.parse(localStorage.getItem(key)); } catch (e) { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch (e) { return false; } },
    drop: key => { try { localStorage.removeItem(key); } catch (e) { /* not kept then */ } },
  };
  const prefix = 'report:';

  // what was sent or kept as a draft need not stay here
  const kept = document.querySelector('[data-report-kept]');
  if (kept) {
    try {
      Object.keys(localStorage).filter(key => key.startsWith(prefix) && key.endsWith(kept.dataset.reportKept)).forEach(store.drop);
    } catch (e) { /* nothing kept then */ }
  }

  const form = document.querySelector('[data-report-form]');
  if (!form) return;
  const key = prefix + form.dataset.reportForm;
  const version = form.elements.version;
  const state = form.querySelector('[data-report-state]') || document.createElement('span');
  const note = document.querySelector('[data-report-note]');
  const button = name => note.querySelector('[data-report-' + name + ']');
  const fields = () => Array.from(form.elements).filter(e => e.name && !e.name.startsWith('_') && e.name !== 'version' && e.type !== 'submit' && e.type !== 'hidden');
  const read = () => Object.fromEntries(fields().map(e => [e.name, e.type === 'checkbox' ? e.checked : e.value]));
  const write = values => fields().forEach(e => {
    if (!(e.name in values)) return;
    if (e.type === 'checkbox') e.checked = values[e.name]; else e.value = values[e.name];
  });
  const opened = JSON.stringify(read());

  // restore what a cut network, a closed page or a dead battery left here
  const here = store.get(key);
  if (here && JSON.stringify(here.values) !== opened) {
    const say = text => { note.hidden = false; note.querySelector('[data-report-said]').textContent = text.replace('{0}', here.at); };
    const restore = () => { write(here.values); version.value = here.version; };
    button('forget').hidden = false;
    button('forget').addEventListener('click', () => { store.drop(key); location.reload(); });
    if (here.version === version.value) {
      restore();
      say(form.dataset.restored);
    } else {
      say(form.dataset.older);
      button('restore').hidden = false;
      button('restore').addEventListener('click', () => { restore(); note.hidden = true; });
    }
  }

  // while typing
  const pause = 4000;
  let timer = 0, dirty = false, busy = false, over = false, renewals = 0, stopped = !form.querySelector('[name=then]');
  const at = () => new Date().toTimeString().slice(0, 5);
  form.addEventListener('input', () => {
    dirty = true;
    store.set(key, { version: version.value, values: read(), at: at() });
    if (!over) state.textContent = navigator.onLine ? form.dataset.typing : form.dataset.offline;
    clearTimeout(timer);
    timer = setTimeout(send, pause);
  });
  addEventListener('online', send);
  addEventListener('offline', () => { if (dirty) state.textContent = form.dataset.offline; });

  function send() {
    if (!dirty || busy || stopped || form.dataset.sent) return;
    if (!navigator.onLine) { state.textContent = form.dataset.offline; return; }
    const body = new FormData(form);
    body.set('_once', crypto.randomUUID ? crypto.randomUUID() : String(Math.random()));
    dirty = false;
    busy = true;
    fetch(form.dataset.reportDraft, { method: 'POST', body: new URLSearchParams(body), headers: { Accept: 'application/json' } })
      .then(answer => answer.status === 409 || answer.headers.has('X-Session-Over') ? Promise.reject(answer) : answer.ok ? answer.json() : null)
      .then(draft => {
        if (!draft) { dirty = true; return; }
        version.value = draft.version;
        signedOut(false);
        renewals = 0;
        if (dirty) store.set(key, { version: version.value, values: read(), at: at() }); else store.drop(key);
        state.textContent = form.dataset.kept.replace('{0}', at());
        show(draft.flags);
      })
      .catch(failed => {
        dirty = true;
        if (failed.headers && failed.headers.has('X-Session-Over')) {
          if (failed.status === 403 && renewals++ < 3) return renew();
          signedOut(true);
          return;
        }
        const clash = failed.status === 409;
        stopped = clash;
        state.textContent = clash ? form.dataset.clash : form.dataset.offline;
      })
      .finally(() => { busy = false; });
  }
  // the text is here, and whoever signs in, here or in another window, goes on with it
  function signedOut(now) {
    over = now;
    if (note.classList.toggle('over', now) || !button('sign-in').hidden) note.hidden = !now;
    button('sign-in').hidden = !now;
    if (now) state.textContent = note.querySelector('[data-report-said]').textContent = form.dataset.over;
  }
  // signed in again in another window: this page needs the token of the new session, if it is the same person's
  function renew() {
    return fetch(location.pathname).then(answer => answer.text()).then(text => {
      const page = new DOMParser().parseFromString(text, 'text/html');
      const fresh = page.querySelector('[data-report-form="' + CSS.escape(form.dataset.reportForm) + '"]');
      if (!fresh) { signedOut(true); return; }
      form.elements._csrf.value = fresh.elements._csrf.value;
      timer = setTimeout(send, 0);
    });
  }
  function show(flags) {
    form.querySelectorAll('[data-flags]').forEach(place => {
      place.replaceChildren(...(flags[place.dataset.flags] || []).map(text => Object.assign(document.createElement('span'), { textContent: text })));
    });
    const insist = form.querySelector('[data-insist]');
    if (insist && Object.keys(flags).length) insist.hidden = false;
  }

  // without a network nothing is sent, and so nothing is lost; a draft on its way is waited for
  document.addEventListener('submit', event => {
    if (event.target !== form) return;
    clearTimeout(timer);
    if (!navigator.onLine) {
      event.preventDefault();
      event.stopImmediatePropagation();
      state.textContent = form.dataset.offline;
    } else if (busy) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const again = event.submitter;
      setTimeout(() => form.requestSubmit(again), 200);
    }
  }, true);
})();
