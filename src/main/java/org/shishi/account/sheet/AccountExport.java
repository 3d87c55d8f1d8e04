package org.shishi.account.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shishi.account.AccountFilter;
import org.shishi.account.SheetAccounts;
import org.shishi.account.SheetAccounts.Known;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who has an account, for the sheet that {@link AccountSheets} takes; never a password. */
@Service
@Transactional
public class AccountExport {

    private final SheetAccounts accounts;
    private final Units units;
    private final Gate gate;

    AccountExport(SheetAccounts accounts, Units units, Gate gate) {
        this.accounts = accounts;
        this.units = units;
        this.gate = gate;
    }

    /**
     * Everybody on a list, by user name.
     *
     * @param phones whether the reader may see whole phone numbers; the sheet of others has no column for them
     * @param unitNames by their ids
     */
    public record Everybody(boolean phones, List<Known> people, Map<Long, String> unitNames) {}

    /** Whole phone numbers leave the house with the sheet, which the trail tells. */
    public Everybody everybody(Actor actor, AccountFilter filter) {
        gate.read(actor, Action.ACCOUNT_READ, AccountSheets.ALL);
        var people = accounts.known(filter);
        boolean phones = Policy.mayEver(actor, Action.ACCOUNT_SHOW_PHONE);
        if (phones) {
            gate.command(actor, Action.ACCOUNT_SHOW_PHONE, AccountSheets.ALL, Map.of("people", people.size()));
        }
        var names = new HashMap<Long, String>();
        for (UnitView unit : units.all()) {
            names.put(unit.id(), unit.name());
        }
        return new Everybody(phones, people, names);
    }
}
