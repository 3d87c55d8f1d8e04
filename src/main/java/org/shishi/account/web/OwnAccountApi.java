package org.shishi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.shishi.account.AccessTokenView;
import org.shishi.account.AccessTokens;
import org.shishi.account.Accounts;
import org.shishi.account.MailAddresses;
import org.shishi.account.MailChoice;
import org.shishi.account.Passwords;
import org.shishi.account.PresentPassword;
import org.shishi.audit.RequestAnswers;
import org.shishi.policy.Actor;
import org.shishi.policy.InPerson;
import org.shishi.policy.OpenWhile;
import org.shishi.policy.Pending;
import org.shishi.policy.StepUp;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
class OwnAccountApi {

    private final Accounts accounts;
    private final PresentPassword presentPassword;
    private final Passwords passwords;
    private final AccessTokens tokens;
    private final MailAddresses mail;

    OwnAccountApi(
            Accounts accounts,
            PresentPassword presentPassword,
            Passwords passwords,
            AccessTokens tokens,
            MailAddresses mail) {
        this.mail = mail;
        this.tokens = tokens;
        this.accounts = accounts;
        this.presentPassword = presentPassword;
        this.passwords = passwords;
    }

    @GetMapping
    Actor show(Actor actor) {
        return actor;
    }

    @InPerson
    @PutMapping("/language")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void speak(Actor actor, @Valid @RequestBody Language language) {
        accounts.speak(actor, language.language());
    }

    @InPerson
    @OpenWhile(Pending.NEW_PASSWORD)
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Actor actor, @Valid @RequestBody OwnAccountPages.PasswordForm form) {
        form.carryOut(actor, presentPassword, passwords);
    }

    @GetMapping("/mail")
    MailChoice mail(Actor actor) {
        return mail.of(actor);
    }

    @InPerson
    @StepUp
    @PutMapping("/mail")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void chooseMail(Actor actor, @Valid @RequestBody MailForm form) {
        mail.choose(actor, form.choice());
    }

    @GetMapping("/tokens")
    List<AccessTokenView> tokens(Actor actor) {
        return tokens.of(actor);
    }

    /** A new token, told this once. */
    @InPerson
    @StepUp
    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> makeToken(
            Actor actor, @Valid @RequestBody OwnAccountPages.TokenForm form, HttpServletRequest request) {
        request.setAttribute(RequestAnswers.SECRET, true);
        return Map.of("token", tokens.make(actor, form.command()));
    }

    @InPerson
    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeToken(Actor actor, @PathVariable long id) {
        tokens.revoke(actor, id);
    }

    record Language(@NotBlank String language) {}
}
