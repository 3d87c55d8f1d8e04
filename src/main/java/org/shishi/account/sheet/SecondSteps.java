package org.shishi.account.sheet;

import java.util.List;
import org.shishi.account.factor.FactorResets;
import org.shishi.account.factor.FactorResets.Lost;
import org.shishi.brought.Brought;
import org.shishi.brought.BroughtSheets;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one administrator has begun and another one must finish: sheets to confirm, passwords to hand over. */
@Service
@Transactional(readOnly = true)
public class SecondSteps {

    private static final String UNDELIVERED =
            " not a.disabled and a.password_asked_at is not null and a.password_given_by is null ";
    private static final int SHOWN = 50;

    private final BroughtSheets.Kind<AccountSheet> sheets;
    private final FactorResets resets;
    private final JdbcClient jdbc;
    private final Gate gate;

    SecondSteps(BroughtSheets brought, FactorResets resets, JdbcClient jdbc, Gate gate) {
        this.resets = resets;
        this.sheets = brought.of(AccountSheet.class, "accounts");
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /** One account whose one-time password waits. */
    public record OneAccount(String username, String name) {}

    /** A sheet, so many of whose people wait for their first password. */
    public record OneSheet(long id, String filename, int people) {}

    /**
     * All of it.
     *
     * @param sheets that wait to be confirmed
     * @param accounts whose passwords wait, other than those of sheets
     * @param slips sheets that wait for their slips
     * @param resets accounts whose second factor waits to be taken away
     */
    public record Waiting(List<Brought> sheets, List<OneAccount> accounts, List<OneSheet> slips, List<Lost> resets) {

        public boolean nothing() {
            return sheets.isEmpty() && accounts.isEmpty() && slips.isEmpty() && resets.isEmpty();
        }
    }

    public Waiting waiting(Actor actor) {
        gate.read(actor, Action.ACCOUNT_READ, AccountSheets.ALL);
        var accounts = jdbc.sql("select a.username, a.name from account a where a.import_id is null and" + UNDELIVERED
                        + "order by a.password_asked_at limit " + SHOWN)
                .query(OneAccount.class)
                .list();
        var slips = jdbc.sql("select i.id, i.filename, count(*) as people from account a"
                        + " join account_import i on i.id = a.import_id where" + UNDELIVERED
                        + "group by i.id, i.filename order by i.id limit " + SHOWN)
                .query(OneSheet.class)
                .list();
        return new Waiting(
                sheets.newest(actor).stream().filter(Brought::waits).toList(), accounts, slips, resets.waiting(actor));
    }
}
