package org.shishi.account;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.shishi.account.Passwords.Hashed;
import org.shishi.audit.AuditRecord;
import org.shishi.audit.Trail;
import org.shishi.policy.Role;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the three separated administrators on a system that has no account yet, for whoever can read the one-time code
 * that the first start prints on the server's console.
 */
@Service
@Transactional
public class FirstStart {

    private static final int CODE_BYTES = 10;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountRepository stored;
    private final Passwords passwords;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final RealTime time;
    private volatile boolean over;

    FirstStart(
            JdbcClient jdbc,
            Accounts accounts,
            AccountRepository stored,
            Passwords passwords,
            Trail trail,
            TransactionTemplate transaction,
            RealTime time) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.stored = stored;
        this.passwords = passwords;
        this.trail = trail;
        this.transaction = transaction;
        this.time = time;
    }

    /** Where one of the three stands on the form. */
    private enum Place {
        SYSTEM(Role.SYSTEM_ADMINISTRATOR),
        SECURITY(Role.SECURITY_ADMINISTRATOR),
        AUDITOR(Role.AUDITOR);

        private final Role role;

        Place(Role role) {
            this.role = role;
        }

        <T> T named(Supplier<T> step) {
            try {
                return step.get();
            } catch (RuleViolation e) {
                if (e.field() == null) {
                    throw e;
                }
                throw RuleViolation.at(name().toLowerCase(Locale.ROOT) + "." + e.field(), e.code(), e.args());
            }
        }
    }

    /** One of the three: its user name, the person's name, the first password. */
    public record Administrator(String username, String name, String password) {}

    /** Whether the system still waits for its administrators. Accounts are never deleted: once there are some, it is over. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean pending() {
        if (!over) {
            over = stored.count() > 0;
        }
        return !over;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printCode() {
        if (!pending()) {
            return;
        }
        byte[] bytes = new byte[CODE_BYTES];
        new SecureRandom().nextBytes(bytes);
        var code = HexFormat.of().formatHex(bytes);
        jdbc.sql("delete from setup_code").update();
        jdbc.sql("insert into setup_code values (?, ?)")
                .params(hash(code), time.now())
                .update();
        System.out.println("No accounts yet. Open /setup and enter this one-time code: " + code
                + "  (还没有账号。请打开 /setup 并输入此一次性代码。)");
    }

    /**
     * Makes the system administrator, the security administrator and the auditor, in this order, and uses the code up.
     *
     * <p>Names the field as {@code system.username}, {@code auditor.password}. Refuses a wrong code, a second time, equal user names, and passwords that the policy refuses.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void complete(String code, List<Administrator> three) {
        transaction.executeWithoutResult(status -> awaits(code));
        var first = new EnumMap<Place, Hashed>(Place.class);
        for (var place : Place.values()) {
            var person = three.get(place.ordinal());
            first.put(place, place.named(() -> passwords.first(person.username(), person.password())));
        }
        transaction.executeWithoutResult(status -> {
            awaits(code);
            jdbc.sql("delete from setup_code").update();
            first.forEach((place, hashed) -> make(place, three.get(place.ordinal()), hashed));
        });
    }

    /** Locks the code's row: a second one who knows it waits, and finds that there is nothing left to do. */
    private void awaits(String code) {
        if (!pending()) {
            throw new RuleViolation("account.setup.done");
        }
        var fitting = jdbc.sql("select code_hash from setup_code where code_hash = ? for update")
                .param(hash(code))
                .query(String.class)
                .list();
        if (fitting.isEmpty()) {
            throw RuleViolation.at("code", "account.setup.code.wrong");
        }
    }

    private void make(Place place, Administrator person, Hashed hashed) {
        var account = place.named(() -> accounts.add(new SaveAccount(person.username(), person.name(), null, null)));
        passwords.give(account, hashed);
        account.grant(Set.of(place.role));
        trail.record(
                new AuditRecord(null, "setup", "SETUP", "account:" + person.username(), Map.of("role", place.role)));
    }

    private static String hash(String code) {
        return Sha256.hex(code.strip());
    }
}
