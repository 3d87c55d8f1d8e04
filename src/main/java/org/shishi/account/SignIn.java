package org.shishi.account;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.AuditRecord;
import org.shishi.audit.Trail;
import org.shishi.policy.Actor;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in: checks passwords, counts failures, and knows at every request whether a session still holds. */
@Service
@Transactional
public class SignIn {

    private final AccountRepository accounts;
    private final Units units;
    private final PasswordEncoder encoder;
    private final AccountSettings settings;
    private final Trail trail;
    private final Clock clock;
    private volatile @Nullable String anyHash;

    SignIn(
            AccountRepository accounts,
            Units units,
            PasswordEncoder encoder,
            AccountSettings settings,
            Trail trail,
            Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.encoder = encoder;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /** Who signed in, with the stamp by which the account's sessions are told from older ones. */
    public record SignedIn(Actor actor, long stamp) {}

    /** How an attempt ended. */
    public enum Outcome {
        WELCOME,
        WRONG,
        LOCKED
    }

    /** The outcome of an attempt and, when welcome, who it is. */
    public record Attempt(Outcome outcome, @Nullable SignedIn signedIn) {}

    /**
     * Checks a password before any row is locked, so that guessing at one account holds up nobody; an unknown user name
     * takes as long as a wrong password.
     */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    public boolean matches(String username, String password) {
        var hash = accounts.findByUsername(username).map(Account::passwordHash);
        return encoder.matches(password, hash.orElseGet(this::anyHash)) && hash.isPresent();
    }

    /** Counts the attempt and says how it ends. */
    public Attempt attempt(String username, boolean matches) {
        var found = accounts.lockByUsername(username);
        if (found.isEmpty()) {
            record(null, "?", "SIGN_IN_FAILED");
            return new Attempt(Outcome.WRONG, null);
        }
        var account = found.get();
        var now = clock.instant();
        if (account.lockedAt(now)) {
            record(account.id(), account.username(), "SIGN_IN_REFUSED");
            return new Attempt(Outcome.LOCKED, null);
        }
        if (!matches) {
            account.failed(now, settings);
            record(account.id(), account.username(), "SIGN_IN_FAILED");
            return new Attempt(account.lockedAt(now) ? Outcome.LOCKED : Outcome.WRONG, null);
        }
        account.signedIn(now);
        record(account.id(), account.username(), "SIGN_IN");
        return new Attempt(Outcome.WELCOME, new SignedIn(actor(account), account.sessionStamp()));
    }

    /** The account behind a session, unless it was changed, locked or disabled since the session began. */
    @Transactional(readOnly = true)
    public Optional<Actor> current(long accountId, long stamp) {
        return accounts.findById(accountId)
                .filter(account -> account.sessionStamp() == stamp && !account.lockedAt(clock.instant()))
                .map(this::actor);
    }

    /** The stamp that sessions and tokens of the account must bear now. */
    @Transactional(readOnly = true)
    public long stamp(long accountId) {
        return accounts.findById(accountId).map(Account::sessionStamp).orElseThrow();
    }

    private Actor actor(Account account) {
        var unit = Optional.ofNullable(account.unitId()).flatMap(units::byId).map(UnitView::name);
        return account.actor(unit.orElse(""), account.passwordExpiredAt(clock.instant(), settings.passwordPolicy()));
    }

    private void record(@Nullable Long id, String username, String action) {
        trail.record(new AuditRecord(id, username, action, "account:" + username, Map.of()));
    }

    private String anyHash() {
        var hash = anyHash;
        if (hash == null) {
            hash = encoder.encode("nobody has this password");
            anyHash = hash;
        }
        return hash;
    }
}
