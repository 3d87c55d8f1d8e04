package org.shishi.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Limit;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and changes passwords by the county's policy; keeps hashes only. */
@Service
@Transactional
public class Passwords {

    private static final int TEMPORARY_BYTES = 12;

    private final AccountRepository accounts;
    private final FormerPasswordRepository former;
    private final PasswordEncoder encoder;
    private final AccountSettings settings;
    private final FailedAttempts guesses;
    private final Gate gate;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();
    private final Set<String> weak = weakPasswords();

    Passwords(
            AccountRepository accounts,
            FormerPasswordRepository former,
            PasswordEncoder encoder,
            AccountSettings settings,
            FailedAttempts guesses,
            Gate gate,
            RealTime time) {
        this.accounts = accounts;
        this.former = former;
        this.encoder = encoder;
        this.settings = settings;
        this.guesses = guesses;
        this.gate = gate;
        this.time = time;
    }

    /**
     * Changes the actor's own password and ends all sessions of the account.
     *
     * <p>Refuses a wrong present password and whatever the policy refuses, beside the field.
     */
    public void change(Actor actor, String present, String password) {
        var account = accounts.findByUsername(actor.username()).orElseThrow();
        gate.command(actor, Action.OWN_ACCOUNT, account.resource(), Map.of("changed", "password"));
        var hash = account.passwordHash();
        if (hash == null || !encoder.matches(present, hash)) {
            throw RuleViolation.at("present", "account.password.wrong");
        }
        check(account, password);
        set(account, password, false);
    }

    /** Gives another account a password that serves for one sign-in, and returns it to be shown once. */
    public String giveTemporary(Actor actor, String username) {
        var account = Accounts.existing(accounts.findByUsername(username), Action.ACCOUNT_NEW_PASSWORD, username);
        gate.command(actor, Action.ACCOUNT_NEW_PASSWORD, account.resource(), Map.of());
        if (actor.username().equalsIgnoreCase(username)) {
            throw new RuleViolation("account.own.password"); // a session alone must not be enough for it
        }
        byte[] bytes = new byte[TEMPORARY_BYTES];
        random.nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        set(account, password, true);
        return password;
    }

    /** Gives a password outside any dialogue: the first start and the demo. */
    void give(Account account, String password, boolean checked) {
        if (checked) {
            check(account, password);
        }
        set(account, password, false);
    }

    private void check(Account account, String password) {
        settings.passwordPolicy().check(password, account.username());
        if (weak.contains(password.toLowerCase(Locale.ROOT))) {
            throw RuleViolation.at("password", "account.password.weak");
        }
        var used = former.findByAccountIdOrderByIdDesc(
                account.id(), Limit.of(Math.max(1, settings.passwordPolicy().remembered())));
        var present = account.passwordHash();
        if ((present != null && encoder.matches(password, present))
                || (settings.passwordPolicy().remembered() > 0
                        && used.stream().anyMatch(f -> encoder.matches(password, f.passwordHash())))) {
            throw RuleViolation.at("password", "account.password.used");
        }
    }

    private void set(Account account, String password, boolean temporary) {
        var replaced = account.passwordHash();
        if (replaced != null) {
            former.save(new FormerPassword(account.id(), replaced, time.instant()));
        }
        account.newPassword(encoder.encode(password), time.instant(), temporary);
        guesses.forget(account.username());
    }

    private static Set<String> weakPasswords() {
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("account/weak-passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
