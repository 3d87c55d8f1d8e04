package org.shishi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shishi.account.AccountFilter;
import org.shishi.account.AccountView;
import org.shishi.account.Accounts;
import org.shishi.account.Passwords;
import org.shishi.account.Rights;
import org.shishi.account.SessionView;
import org.shishi.account.Sessions;
import org.shishi.audit.RequestAnswers;
import org.shishi.policy.Actor;
import org.shishi.policy.InPerson;
import org.shishi.policy.Role;
import org.shishi.policy.StepUp;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/accounts")
class AccountApi {

    private final Accounts accounts;
    private final Rights rights;
    private final Passwords passwords;
    private final Sessions sessions;

    AccountApi(Accounts accounts, Rights rights, Passwords passwords, Sessions sessions) {
        this.accounts = accounts;
        this.rights = rights;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping
    PagedModel<AccountView> list(Actor actor, @ParameterObject AccountFilter filter, Pageable page) {
        return new PagedModel<>(accounts.find(actor, filter, page));
    }

    @GetMapping("/{username}")
    AccountView show(Actor actor, @PathVariable String username) {
        return accounts.get(actor, username);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AccountView> create(Actor actor, @Valid @RequestBody AccountForm form) {
        var account = accounts.create(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + account.username()))
                .body(account);
    }

    @PutMapping("/{username}")
    AccountView update(Actor actor, @PathVariable String username, @Valid @RequestBody AccountForm form) {
        return accounts.change(actor, form.version(), form.command(username));
    }

    /** The account with its whole phone number, which leaves a trail. */
    @PostMapping("/{username}/phone")
    AccountView showPhone(Actor actor, @PathVariable String username, HttpServletRequest request) {
        request.setAttribute(RequestAnswers.SECRET, true);
        return accounts.showPhone(actor, username);
    }

    @InPerson
    @StepUp
    @PutMapping("/{username}/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(Actor actor, @PathVariable String username, @RequestBody Set<Role> roles) {
        rights.grant(actor, username, roles);
    }

    @InPerson
    @StepUp
    @PutMapping("/{username}/disabled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Actor actor, @PathVariable String username, @RequestBody boolean disabled) {
        rights.disable(actor, username, disabled);
    }

    /** Asks for a password for one sign-in; another administrator hands it over. */
    @InPerson
    @StepUp
    @PostMapping("/{username}/password-request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askForPassword(Actor actor, @PathVariable String username) {
        passwords.askForTemporary(actor, username);
    }

    /** The password for one sign-in that another administrator has asked for, told this once. */
    @InPerson
    @StepUp
    @PostMapping("/{username}/password")
    Map<String, String> newPassword(Actor actor, @PathVariable String username, HttpServletRequest request) {
        request.setAttribute(RequestAnswers.SECRET, true);
        return Map.of("password", passwords.giveTemporary(actor, username));
    }

    @GetMapping("/{username}/sessions")
    List<SessionView> sessions(Actor actor, @PathVariable String username) {
        return sessions.of(actor, username, null);
    }

    @DeleteMapping("/{username}/sessions/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(Actor actor, @PathVariable String username, @PathVariable String handle) {
        sessions.end(actor, username, handle);
    }
}
