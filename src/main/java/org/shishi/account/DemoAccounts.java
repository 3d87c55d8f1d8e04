package org.shishi.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the demo's accounts; exists under the profile {@code demo} only. */
@Service
@Profile("demo")
@Transactional
public class DemoAccounts {

    private final Accounts accounts;
    private final AccountRepository stored;
    private final Passwords passwords;
    private final Units units;

    DemoAccounts(Accounts accounts, AccountRepository stored, Passwords passwords, Units units) {
        this.accounts = accounts;
        this.stored = stored;
        this.passwords = passwords;
        this.units = units;
    }

    /** Makes those that are missing; their units must be there. */
    public void make() {
        var unitIds = units.all().stream().collect(Collectors.toMap(UnitView::name, UnitView::id));
        for (var demo : DemoAccount.values()) {
            if (stored.findByUsername(demo.username()).isEmpty()) {
                var unit = demo.unit() == null ? null : unitIds.get(demo.unit());
                var account = accounts.add(new SaveAccount(demo.username(), demo.person(), unit, null));
                account.grant(Set.of(demo.role()));
                passwords.give(account, DemoAccount.PASSWORD, false);
            }
        }
    }
}
