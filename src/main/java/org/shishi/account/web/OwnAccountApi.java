package org.shishi.account.web;

import jakarta.validation.Valid;
import org.shishi.account.Accounts;
import org.shishi.account.Passwords;
import org.shishi.policy.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
class OwnAccountApi {

    private final Accounts accounts;
    private final Passwords passwords;

    OwnAccountApi(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping
    Actor show(Actor actor) {
        return actor;
    }

    @PutMapping("/language")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void speak(Actor actor, @RequestBody Language language) {
        accounts.speak(actor, language.language());
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Actor actor, @Valid @RequestBody OwnAccountPages.PasswordForm form) {
        form.carryOut(actor, passwords);
    }

    record Language(String language) {}
}
