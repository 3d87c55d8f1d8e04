package org.shishi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.shishi.account.factor.PasskeyView;
import org.shishi.account.factor.Passkeys;
import org.shishi.account.web.PasskeyForms.Label;
import org.shishi.account.web.PasskeyForms.NewPasskey;
import org.shishi.policy.Actor;
import org.shishi.policy.InPerson;
import org.shishi.policy.OpenWhile;
import org.shishi.policy.StepUp;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for scripts of a page, and what a device is asked. */
@RestController
class PasskeyApi {

    private final Passkeys passkeys;

    PasskeyApi(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    /** What the sign-in page hands to a device. */
    @OpenWhile
    @GetMapping(path = "/login/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    String ask(HttpServletRequest request) {
        return passkeys.ask(PasskeyForms.origin(request));
    }

    @GetMapping("/api/v1/me/passkeys")
    List<PasskeyView> all(Actor actor) {
        return passkeys.of(actor);
    }

    /** What a browser hands to the device that is to make a passkey; good for ten minutes. */
    @InPerson
    @PostMapping(path = "/api/v1/me/passkeys/offer", produces = MediaType.APPLICATION_JSON_VALUE)
    String offer(Actor actor, HttpServletRequest request) {
        return passkeys.offer(actor, PasskeyForms.origin(request));
    }

    /** Keeps the passkey that a device has made. */
    @InPerson
    @StepUp
    @PostMapping("/api/v1/me/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    void add(Actor actor, @Valid @RequestBody NewPasskey form, HttpServletRequest request) {
        passkeys.add(actor, PasskeyForms.origin(request), form.label(), form.credential());
    }

    @InPerson
    @PutMapping("/api/v1/me/passkeys/{passkey}/label")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(Actor actor, @PathVariable long passkey, @Valid @RequestBody Label form) {
        passkeys.rename(actor, passkey, form.label());
    }

    @InPerson
    @StepUp
    @DeleteMapping("/api/v1/me/passkeys/{passkey}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable long passkey, HttpServletRequest request) {
        var session = request.getSession(false);
        passkeys.remove(actor, passkey, session == null ? null : session.getId());
    }
}
