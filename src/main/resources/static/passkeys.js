// Hands what the page asks to the device, and what the device answers to the form. Without this file there is the password.
(function () {
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
  const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));

  async function make(form) {
    const asked = JSON.parse(form.dataset.options);
    const made = await navigator.credentials.create({ publicKey: { ...asked, challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: known(asked.excludeCredentials) } });
    return written(made, { attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [] });
  }

  async function question(address) {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }

  async function sign(form) {
    const asked = form.dataset.asked ? JSON.parse(form.dataset.asked) : await question(form.action);
    const signed = await navigator.credentials.get({ publicKey: { ...asked, challenge: bytes(asked.challenge),
      allowCredentials: known(asked.allowCredentials) } });
    const response = signed.response;
    return written(signed, { authenticatorData: text(response.authenticatorData), signature: text(response.signature),
      userHandle: text(response.userHandle) });
  }

  const written = (credential, response) => JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type,
    response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
    clientExtensionResults: credential.getClientExtensionResults(), authenticatorAttachment: credential.authenticatorAttachment || undefined });

  const works = host => window.PublicKeyCredential && (!host || location.hostname === host);
  document.querySelectorAll('form[data-passkey]').forEach(form => {
    if (!works(form.dataset.host)) return;
    form.hidden = false;
    const button = form.querySelector('[data-device]');
    button.addEventListener('click', async () => {
      if (!form.reportValidity()) return;
      const said = form.querySelector('[data-said]');
      said.textContent = '';
      button.disabled = true;
      try {
        form.querySelector('[data-answer]').value = await (form.dataset.passkey === 'make' ? make(form) : sign(form));
        const stay = form.querySelector('[data-stay]');
        if (stay) stay.disabled = !document.querySelector('#stay:checked');
        form.requestSubmit();
      } catch (e) {
        said.textContent = e.name === 'InvalidStateError' ? said.dataset.known : said.dataset.failed;
      }
      button.disabled = false;
    });
  });
  document.querySelectorAll('[data-no-device]').forEach(line => { line.hidden = Boolean(window.PublicKeyCredential); });
})();
