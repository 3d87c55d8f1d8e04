package org.shishi.account;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.transaction.annotation.Transactional;

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
    private final RealTime time;

    FirstStart(
            JdbcClient jdbc,
            Accounts accounts,
            AccountRepository stored,
            Passwords passwords,
            Trail trail,
            RealTime time) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.stored = stored;
        this.passwords = passwords;
        this.trail = trail;
        this.time = time;
    }

    /** One of the three: its user name, the person's name, the first password. */
    public record Administrator(String username, String name, String password) {}

    /** Whether the system still waits for its administrators. */
    @Transactional(readOnly = true)
    public boolean pending() {
        return stored.count() == 0;
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
    public void complete(String code, List<Administrator> three) {
        if (!pending()) {
            throw new RuleViolation("account.setup.done");
        }
        int used = jdbc.sql("delete from setup_code where code_hash = ?")
                .param(hash(code))
                .update();
        if (used == 0) {
            throw RuleViolation.at("code", "account.setup.code.wrong");
        }
        make("system", three.get(0), Role.SYSTEM_ADMINISTRATOR);
        make("security", three.get(1), Role.SECURITY_ADMINISTRATOR);
        make("auditor", three.get(2), Role.AUDITOR);
    }

    private void make(String place, Administrator person, Role role) {
        Account account;
        try {
            account = accounts.add(new SaveAccount(person.username(), person.name(), null, null));
            passwords.give(account, person.password(), true);
        } catch (RuleViolation e) {
            throw RuleViolation.at(place + "." + e.field(), e.code(), e.args());
        }
        account.grant(Set.of(role));
        trail.record(new AuditRecord(null, "setup", "SETUP", "account:" + person.username(), Map.of("role", role)));
    }

    private static String hash(String code) {
        return Sha256.hex(code.strip());
    }
}
