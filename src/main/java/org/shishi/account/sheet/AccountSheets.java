package org.shishi.account.sheet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.account.AccountView;
import org.shishi.account.AccountsBrought;
import org.shishi.account.PasswordsAsked;
import org.shishi.account.SheetAccounts;
import org.shishi.account.sheet.AccountImport.Outcome;
import org.shishi.background.WorkProgressRecorder;
import org.shishi.brought.Brought;
import org.shishi.brought.BroughtSheets;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.Sheets;
import org.shishi.unit.AskedUnits;
import org.shishi.unit.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people and their roles from a sheet. The system administrator brings it, the security administrator confirms it as a
 * whole: the same two as for a single account, once for all of them.
 */
@Service
@Transactional
public class AccountSheets {

    static final Resource ALL = Resource.all("accounts");
    private static final int MOST = 1000;
    private static final Duration VALID = Duration.ofDays(14);

    private final BroughtSheets.Kind<AccountSheet> sheets;
    private final SheetAccounts accounts;
    private final Units units;
    private final RoleWords words;
    private final WorkProgressRecorder progress;
    private final ApplicationEventPublisher events;
    private final Gate gate;

    AccountSheets(
            BroughtSheets brought,
            SheetAccounts accounts,
            Units units,
            RoleWords words,
            WorkProgressRecorder progress,
            ApplicationEventPublisher events,
            Gate gate) {
        this.sheets = brought.of(AccountSheet.class, "accounts");
        this.accounts = accounts;
        this.units = units;
        this.words = words;
        this.progress = progress;
        this.events = events;
        this.gate = gate;
    }

    /** Lets those who may bring a sheet open the form. */
    public void openForm(Actor actor) {
        gate.read(actor, Action.ACCOUNT_IMPORT, ALL);
    }

    /** The sheets that were brought, the newest first. */
    @Transactional(readOnly = true)
    public List<Brought> all(Actor actor) {
        gate.read(actor, Action.ACCOUNT_READ, ALL);
        return sheets.newest(actor);
    }

    /** A sheet that was brought: what it would do now, or the accounts that it has made. */
    @Transactional(readOnly = true)
    public AccountImport get(Actor actor, long id) {
        gate.read(actor, Action.ACCOUNT_READ, ALL);
        var one = sheets.get(id, Action.ACCOUNT_READ);
        var brought = one.view(actor);
        if (brought.waits()) {
            var read = read(one.sent(), asking(one.sent()));
            return AccountImport.of(brought, read.rows(), read.totals());
        }
        var made = new ArrayList<AccountImport.Row>();
        accounts.of(actor, id).forEach(account -> made.add(row(made.size() + 1, account)));
        return new AccountImport(
                brought,
                made,
                0,
                accounts.waiting(actor, id).size(),
                progress.of(Slips.subject(id)).orElse(null),
                List.of());
    }

    /** Says what the sheet would do, and writes nothing. */
    @Transactional(readOnly = true)
    public AccountImport check(Actor actor, SentFile sent) {
        openForm(actor);
        return checked(sent, asking(sheets.withRemembered(sent)));
    }

    /** Brings a sheet, which has no effect until {@link #confirm} of another person; with one faulty row it is not taken. */
    public AccountImport bring(Actor actor, SentFile asked) {
        openForm(actor);
        var asking = asking(sheets.withRemembered(asked));
        var outcome = checked(asked, asking);
        var sent = sheets.withUsed(asked, asking);
        if (outcome.hasErrors()) {
            return outcome;
        }
        long people = outcome.people();
        if (people == 0) {
            throw RuleViolation.at("file", "account.import.nobody");
        }
        var one = sheets.bring(
                actor,
                Action.ACCOUNT_IMPORT,
                sent,
                Map.of("people", people),
                now -> new AccountSheet(sent, actor, now));
        events.publishEvent(new AccountsBrought(one.id(), actor.name(), (int) people));
        return AccountImport.of(one.view(actor), outcome.rows());
    }

    /**
     * Makes the accounts, grants their roles, and asks for their first passwords.
     *
     * @param looked what stood for the rows that the second person was shown
     */
    public AccountImport confirm(Actor actor, long id, @Nullable Long looked) {
        var one = sheets.confirm(actor, Action.ACCOUNT_IMPORT_CONFIRM, id);
        if (sheets.olderThan(one, VALID)) {
            throw new RuleViolation("account.import.old", VALID.toDays());
        }
        var read = read(one.sent(), asking(one.sent()));
        var outcome = AccountImport.of(one.view(actor), read.rows());
        LookedAt.unchanged(looked, outcome.looked());
        if (outcome.hasErrors()) {
            throw new RuleViolation("account.import.faulty");
        }
        if (read.people().isEmpty()) {
            throw new RuleViolation("account.import.nobody");
        }
        read.people().forEach(person -> accounts.make(actor, id, one.broughtName(), person.account(), person.roles()));
        events.publishEvent(new PasswordsAsked(
                actor.id(), one.sent().name(), read.people().size(), AccountSheetPages.PATH + "/" + id));
        return get(actor, id);
    }

    /** Puts a sheet aside: whoever brought it, or whoever should confirm it. */
    public void discard(Actor actor, long id, String reason) {
        sheets.discard(actor, Action.ACCOUNT_IMPORT_DISCARD, id, reason);
    }

    /** Asks anew for the first passwords of all who have never signed in: their slips were lost. */
    public void askAnew(Actor actor, long id) {
        gate.read(actor, Action.ACCOUNT_ASK_PASSWORD, ALL);
        var one = sheets.locked(id, Action.ACCOUNT_READ);
        int people = accounts.askAnew(actor, id);
        if (people == 0) {
            throw new RuleViolation("account.slips.nobody");
        }
        events.publishEvent(
                new PasswordsAsked(actor.id(), one.sent().name(), people, AccountSheetPages.PATH + "/" + id));
    }

    private static SheetAsking asking(SentFile sent) {
        return new SheetAsking(sent.answers());
    }

    private AccountImport checked(SentFile sent, SheetAsking asking) {
        var read = read(sent, asking);
        var totals = read.totals(); // asks about columns, too
        asking.require();
        return AccountImport.of(null, read.rows(), totals);
    }

    private AccountRows read(SentFile sent, SheetAsking asking) {
        var table = AccountColumns.in(Sheets.read(sent), asking);
        if (table.rows().isEmpty()) {
            throw RuleViolation.at("file", "account.import.empty");
        }
        var read = new AccountRows(table, new AskedUnits(units.directory(), asking), words, asking, accounts.known())
                .read();
        if (read.rows().stream()
                        .filter(row -> row.outcome() != Outcome.UNCHANGED)
                        .count()
                > MOST) {
            throw RuleViolation.at("file", "account.import.many", MOST);
        }
        return read;
    }

    private static AccountImport.Row row(int place, AccountView account) {
        return new AccountImport.Row(
                place,
                account.name(),
                account.username(),
                false,
                Objects.requireNonNullElse(account.unitName(), ""),
                account.roles(),
                account.phone(),
                Optional.ofNullable(account.passwordAskedAt()).isPresent() ? Outcome.WAITING : Outcome.READY,
                List.of());
    }
}
