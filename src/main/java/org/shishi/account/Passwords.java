package org.shishi.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Limit;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives and changes passwords by the county's policy; keeps hashes only. Hashes between its transactions and never inside one:
 * a hash takes its time, and the connections are few.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class Passwords {

    private static final int TEMPORARY_BYTES = 12;

    private final AccountRepository accounts;
    private final FormerPasswordRepository former;
    private final PasswordEncoder encoder;
    private final AccountSettings settings;
    private final FailedAttempts guesses;
    private final Gate gate;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
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
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            RealTime time) {
        this.accounts = accounts;
        this.former = former;
        this.encoder = encoder;
        this.settings = settings;
        this.guesses = guesses;
        this.gate = gate;
        this.transaction = transaction;
        this.events = events;
        this.time = time;
    }

    /** What is kept of a password that the policy took. */
    record Hashed(String hash) {}

    /** The hashes of an account's passwords, the present one among them. */
    private record Kept(@Nullable String present, List<String> former) {}

    /**
     * Changes the actor's own password and ends all sessions of the account.
     *
     * <p>Refuses a wrong present password and whatever the policy refuses, beside the field.
     */
    public void change(Actor actor, String present, String password) {
        var kept = Objects.requireNonNull(transaction.execute(status -> kept(actor)));
        if (kept.present() == null || !encoder.matches(present, kept.present())) {
            throw RuleViolation.at("present", "account.password.wrong");
        }
        check(actor.username(), password);
        if (encoder.matches(password, kept.present())
                || kept.former().stream().anyMatch(hash -> encoder.matches(password, hash))) {
            throw RuleViolation.at("password", "account.password.used");
        }
        var hashed = hashed(password);
        transaction.executeWithoutResult(status -> replace(actor, kept.present(), hashed));
    }

    private Kept kept(Actor actor) {
        var account = accounts.findByUsername(actor.username()).orElseThrow();
        gate.read(actor, Action.OWN_ACCOUNT, account.resource());
        int remembered = settings.passwordPolicy().remembered();
        var used = remembered == 0
                ? List.<FormerPassword>of()
                : former.findByAccountIdOrderByIdDesc(account.id(), Limit.of(remembered));
        return new Kept(
                account.passwordHash(),
                used.stream().map(FormerPassword::passwordHash).toList());
    }

    private void replace(Actor actor, String compared, Hashed hashed) {
        var account = accounts.lockByUsername(actor.username()).orElseThrow();
        gate.command(actor, Action.OWN_ACCOUNT, account.resource(), Map.of("changed", "password"));
        if (!compared.equals(account.passwordHash())) {
            throw RuleViolation.at("present", "account.password.wrong"); // another one was given meanwhile
        }
        set(account, hashed);
    }

    /** Asks that another account get a password for one sign-in, which another administrator hands over. */
    public void askForTemporary(Actor actor, String username) {
        transaction.executeWithoutResult(status -> {
            var account = Accounts.existing(accounts.lockByUsername(username), Action.ACCOUNT_ASK_PASSWORD, username);
            gate.command(actor, Action.ACCOUNT_ASK_PASSWORD, account.resource(), Map.of());
            account.askForPassword(actor, time.instant());
            events.publishEvent(new PasswordsAsked(actor.id(), account.name(), 1, "/admin/accounts/" + username));
            tell(account, actor, null);
        });
    }

    /**
     * Somebody's password was asked for by one administrator, or replaced as another one had asked: the person is to hear of it,
     * since it may be somebody else who wants to sign in.
     *
     * @param by the administrator's name
     * @param asker the name of who had asked; none while nothing is replaced
     */
    public record Replaced(
            long account, String by, @Nullable String asker) {}

    /** Whoever never came has no password to lose. */
    private void tell(Account account, Actor by, @Nullable String asker) {
        if (by.id() != null && !account.neverCame()) {
            events.publishEvent(new Replaced(account.id(), by.name(), asker));
        }
    }

    /** By whom a password for one sign-in was asked for and handed over, for the person who has signed in with it. */
    public record HandedOver(String asker, OffsetDateTime askedAt, String giver) {}

    public Optional<HandedOver> handedOver(Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> accounts.findByUsername(actor.username())
                .map(Account::handedOver)
                .map(by -> new HandedOver(
                        name(by.askedBy()),
                        by.askedAt().atZone(ShanghaiClock.ZONE).toOffsetDateTime(),
                        name(by.givenBy())))));
    }

    private String name(long account) {
        return accounts.findById(account).map(Account::name).orElse("?");
    }

    /**
     * Gives another account the password for one sign-in that somebody else has asked for, and returns it to be shown once.
     */
    public String giveTemporary(Actor actor, String username) {
        transaction.executeWithoutResult(status -> {
            var account = Accounts.existing(accounts.findByUsername(username), Action.ACCOUNT_NEW_PASSWORD, username);
            gate.read(actor, Action.ACCOUNT_NEW_PASSWORD, account.resource());
        });
        var password = temporary();
        handOver(actor, username, password);
        return password;
    }

    /** A password that nobody chose. */
    public String temporary() {
        byte[] bytes = new byte[TEMPORARY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Makes a {@link #temporary} password valid that was told already, if somebody else has asked for it. */
    public void handOver(Actor actor, String username, String password) {
        var hashed = hashed(password);
        transaction.executeWithoutResult(status -> replaceByTemporary(actor, username, hashed));
    }

    private void replaceByTemporary(Actor actor, String username, Hashed hashed) {
        var account = Accounts.existing(accounts.lockByUsername(username), Action.ACCOUNT_NEW_PASSWORD, username);
        gate.command(actor, Action.ACCOUNT_NEW_PASSWORD, account.resource(), Map.of());
        keepFormer(account);
        account.handOver(actor, hashed.hash(), time.instant());
        var by = account.handedOver();
        tell(account, actor, by == null ? "" : name(by.askedBy()));
        guesses.forget(username);
    }

    /** Takes the first password of an account that is still to be made, if the policy takes it. */
    Hashed first(String username, String password) {
        check(username, password);
        return hashed(password);
    }

    Hashed hashed(String password) {
        return new Hashed(encoder.encode(password));
    }

    /** Gives a password outside any dialogue, in the caller's transaction: the first start and the demo. */
    @Transactional(propagation = Propagation.MANDATORY)
    void give(Account account, Hashed hashed) {
        set(account, hashed);
    }

    private void check(String username, String password) {
        settings.passwordPolicy().check(password, username);
        if (weak.contains(password.toLowerCase(Locale.ROOT))) {
            throw RuleViolation.at("password", "account.password.weak");
        }
    }

    private void set(Account account, Hashed hashed) {
        keepFormer(account);
        account.newPassword(hashed.hash(), time.instant(), false);
        guesses.forget(account.username());
    }

    private void keepFormer(Account account) {
        var replaced = account.passwordHash();
        if (replaced != null) {
            former.save(new FormerPassword(account.id(), replaced, time.instant()));
        }
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
