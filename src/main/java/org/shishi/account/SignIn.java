package org.shishi.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.account.FailedAttempts.Limit;
import org.shishi.audit.AuditRecord;
import org.shishi.audit.RefusedActs;
import org.shishi.audit.RequestOrigin;
import org.shishi.audit.Trail;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.RealTime;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people in: checks passwords, counts failures by name and place, and knows at every request whether a session still
 * holds. Failures keep out new attempts from where they came; they never end what runs.
 */
@Service
@Transactional
public class SignIn {

    /** The cookie with the name of an attempt that failed, for the form that is shown again. */
    public static final String TRIED = "tried";

    /** The cookie with the mark of a device on which somebody has signed in; it opens nothing. */
    public static final String DEVICE = "device";

    private final AccountRepository accounts;
    private final Units units;
    private final PasswordEncoder encoder;
    private final AccountSettings settings;
    private final FailedAttempts guesses;
    private final KnownPlaces places;
    private final Trail trail;
    private final RefusedActs refusals;
    private final TransactionTemplate transaction;
    private final RealTime time;
    private final Remembered<Long, Optional<Account>> signedIn;
    private final AttemptQueue turns = new AttemptQueue();
    private volatile @Nullable String anyHash;

    SignIn(
            AccountRepository accounts,
            Units units,
            PasswordEncoder encoder,
            AccountSettings settings,
            FailedAttempts guesses,
            KnownPlaces places,
            Trail trail,
            RefusedActs refusals,
            TransactionTemplate transaction,
            TableStamps stamps,
            RealTime time) {
        this.accounts = accounts;
        this.units = units;
        this.encoder = encoder;
        this.settings = settings;
        this.guesses = guesses;
        this.places = places;
        this.trail = trail;
        this.refusals = refusals;
        this.transaction = transaction;
        this.signedIn = stamps.remembered("account");
        this.time = time;
    }

    /**
     * Who signed in, with the stamp by which the account's sessions are told from older ones.
     *
     * @param factorSince since when the account has a second factor; none where it has not
     */
    public record SignedIn(
            Actor actor, long stamp, @Nullable Instant factorSince) {

        /** The same person acting for a colleague. */
        public SignedIn as(Actor acting) {
            return new SignedIn(acting, stamp, factorSince);
        }
    }

    /** How an attempt ended; only who knows the password is told that it has served or lapsed, or the account is disabled. */
    public enum Outcome {
        WELCOME,
        WRONG,
        LOCKED,
        DISABLED,
        USED,
        LAPSED
    }

    /** The outcome of an attempt; when welcome, who it is, and when locked, for how long. */
    public record Attempt(Outcome outcome, @Nullable SignedIn signedIn, Duration lock) {

        static Attempt of(Outcome outcome) {
            return new Attempt(outcome, null, Duration.ZERO);
        }

        static Attempt locked(Duration lock) {
            return new Attempt(Outcome.LOCKED, null, lock);
        }
    }

    /**
     * Checks a password, counts the attempt and says how it ends. An unknown user name takes the same way as a wrong
     * password, to the same answers. No connection is held while a password is hashed.
     *
     * <p>Throws {@link org.shishi.shared.Busy} when too many try at this moment; then nothing was checked or counted.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Attempt attempt(String username, String password, Origin from) {
        var limits = places.bounds(username, from);
        var line = username.toLowerCase(Locale.ROOT) + '\n' + limits.place();
        return turns.inTurn(line, !limits.known(), () -> checked(username, password, limits.all()));
    }

    private Attempt checked(String username, String password, List<Limit> limits) {
        var locked = guesses.locked(username, limits);
        var hash = passwordHash(username);
        if (locked.isPresent()) {
            refused(hash.isPresent() ? username : "?", "SIGN_IN_REFUSED", Map.of("password", "locked"));
            return Attempt.locked(locked.get());
        }
        boolean matches = encoder.matches(password, hash.orElseGet(this::anyHash)) && hash.isPresent();
        var stronger = hash.filter(old -> matches && encoder.upgradeEncoding(old))
                .map(old -> new Rehashed(old, encoder.encode(password)));
        return Objects.requireNonNull(
                transaction.execute(status -> matches ? right(username, limits, stronger) : wrong(username, limits)));
    }

    /** A password hashed as it is done now, that was kept as it was done formerly: who it is shows in the time it takes. */
    private record Rehashed(String before, String now) {}

    /** In a transaction of its own: outside of one, the connection would be held until the attempt is over. */
    private Optional<String> passwordHash(String username) {
        return Objects.requireNonNull(
                transaction.execute(status -> accounts.findByUsername(username).map(Account::passwordHash)));
    }

    private Attempt wrong(String username, List<Limit> limits) {
        var lock = guesses.wrong(username, limits);
        Map<String, Object> details = lock.<Map<String, Object>>map(l -> Map.of("lockedMinutes", l.toMinutes()))
                .orElse(Map.of());
        accounts.findByUsername(username)
                .ifPresentOrElse(
                        account -> record(account.id(), account.username(), "SIGN_IN_FAILED", details),
                        () -> refused("?", "SIGN_IN_FAILED", details));
        return lock.map(Attempt::locked).orElseGet(() -> Attempt.of(Outcome.WRONG));
    }

    private Attempt right(String username, List<Limit> limits, Optional<Rehashed> stronger) {
        var account = accounts.lockByUsername(username).orElseThrow();
        if (account.disabled()) {
            record(account.id(), account.username(), "SIGN_IN_REFUSED", Map.of());
            return Attempt.of(Outcome.DISABLED);
        }
        if (account.temporaryIsUsed()) {
            record(account.id(), account.username(), "SIGN_IN_REFUSED", Map.of("password", "used"));
            return Attempt.of(Outcome.USED);
        }
        if (account.temporaryHasLapsed(time.instant(), settings.temporaryLasts())) {
            record(account.id(), account.username(), "SIGN_IN_REFUSED", Map.of("password", "lapsed"));
            return Attempt.of(Outcome.LAPSED);
        }
        guesses.right(username, limits);
        stronger.ifPresent(hash -> account.rehashed(hash.before(), hash.now()));
        account.signedIn(time.instant());
        // the password alone lets nobody in who has a second factor
        record(
                account.id(),
                account.username(),
                "SIGN_IN",
                account.factorSince() == null ? Map.of() : Map.of("secondFactor", "awaited"));
        return new Attempt(Outcome.WELCOME, signedIn(account), Duration.ZERO);
    }

    /** Lets the owner of a device in that has proved itself; a temporary password stays unspent. */
    public Attempt byDevice(long accountId, String device) {
        return withoutPassword(accountId, Map.of("passkey", device));
    }

    /** Lets somebody in who has come from the sign-on of this name; a temporary password stays unspent. */
    public Attempt fromOutside(long accountId, String provider) {
        return withoutPassword(accountId, Map.of("signOn", provider));
    }

    private Attempt withoutPassword(long accountId, Map<String, Object> details) {
        var account = accounts.lockById(accountId).orElseThrow();
        if (account.disabled()) {
            record(account.id(), account.username(), "SIGN_IN_REFUSED", details);
            return Attempt.of(Outcome.DISABLED);
        }
        account.signedInByDevice(time.instant());
        record(account.id(), account.username(), "SIGN_IN", details);
        return new Attempt(Outcome.WELCOME, signedIn(account), Duration.ZERO);
    }

    /**
     * How long a session may idle whose owner has asked to stay signed in for the day; none where that is not for this person or
     * this device, and the ordinary time holds.
     */
    @Transactional(readOnly = true)
    public Optional<Duration> stays(Actor actor, Origin from) {
        var id = actor.id();
        boolean mayStay =
                !settings.knownDeviceIdle().isZero() && Collections.disjoint(Role.ADMINISTRATORS, actor.roles());
        return id != null && mayStay && places.knowsDevice(id, from)
                ? Optional.of(settings.knownDeviceIdle())
                : Optional.empty();
    }

    /** Whether this person has signed in before on the device at hand. */
    @Transactional(readOnly = true)
    public boolean knows(String username, Origin from) {
        return accounts.findByUsername(username)
                .filter(account -> places.knowsDevice(account.id(), from))
                .isPresent();
    }

    /** Remembers the place of somebody who signed in; returns what the browser is to keep. */
    public String remember(long accountId, Origin from) {
        return places.remember(accountId, from);
    }

    /** Whole minutes, upwards: after so many it is certainly over. */
    public static long minutes(Duration lock) {
        return lock.plusSeconds(59).toMinutes();
    }

    /** The account behind a session, unless it was changed or disabled since the session began; mostly it is at hand. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<SignedIn> current(long accountId, long stamp) {
        return signedIn.get(accountId, accounts::findById)
                .filter(account -> account.sessionStamp() == stamp && !account.disabled())
                .map(this::signedIn);
    }

    /** Ends all sessions and tokens of an account whose way of signing in was changed. */
    public void signOut(long accountId) {
        accounts.findById(accountId).ifPresent(Account::endSessions);
    }

    /** The stamp that sessions and tokens of the account must bear now. */
    @Transactional(readOnly = true)
    public long stamp(long accountId) {
        return accounts.findById(accountId).map(Account::sessionStamp).orElseThrow();
    }

    private SignedIn signedIn(Account account) {
        return new SignedIn(actor(account), account.sessionStamp(), account.factorSince());
    }

    private Actor actor(Account account) {
        var unit = Optional.ofNullable(account.unitId()).flatMap(units::byId).map(UnitView::name);
        return account.actor(unit.orElse(""), account.passwordExpiredAt(time.instant(), settings.passwordPolicy()));
    }

    private void record(@Nullable Long id, String username, String action, Map<String, Object> details) {
        trail.record(new AuditRecord(id, username, action, "account:" + username, details));
    }

    /** However often it is tried, the trail grows by a row a minute. */
    private void refused(String username, String action, Map<String, Object> details) {
        refusals.note(new AuditRecord(null, username, action, "account:" + username, details), RequestOrigin.place());
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
