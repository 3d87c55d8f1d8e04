package org.shishi.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.account.Passwords.Hashed;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the demo's accounts; exists under the profile {@code demo} only. */
@Service
@Profile("demo")
public class DemoAccounts {

    private final Accounts accounts;
    private final AccountRepository stored;
    private final Passwords passwords;
    private final Units units;
    private final TransactionTemplate transaction;

    DemoAccounts(
            Accounts accounts,
            AccountRepository stored,
            Passwords passwords,
            Units units,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.stored = stored;
        this.passwords = passwords;
        this.units = units;
        this.transaction = transaction;
    }

    /** Makes those that are missing; their units must be there. */
    public void make() {
        var unitIds = units.all().stream().collect(Collectors.toMap(UnitView::name, UnitView::id));
        for (var demo : DemoAccount.values()) {
            if (stored.findByUsername(demo.username()).isEmpty()) {
                var unit = demo.unit() == null ? null : unitIds.get(demo.unit());
                var hashed = passwords.hashed(DemoAccount.PASSWORD);
                transaction.executeWithoutResult(
                        status -> make(new SaveAccount(demo.username(), demo.person(), unit, null), demo, hashed));
            }
        }
    }

    private void make(SaveAccount wanted, DemoAccount demo, Hashed hashed) {
        var account = accounts.add(wanted);
        account.grant(Set.of(demo.role()));
        passwords.give(account, hashed);
    }
}
