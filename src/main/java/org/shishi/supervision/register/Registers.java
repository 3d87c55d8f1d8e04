package org.shishi.supervision.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.Brought;
import org.shishi.brought.BroughtSheets;
import org.shishi.brought.SheetUndos;
import org.shishi.brought.Undone;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnreadColumns;
import org.shishi.supervision.register.RegisterImport.Outcome;
import org.shishi.unit.AskedUnits;
import org.shishi.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over what was kept in sheets before: inspections (次序, 日期, 类型, 参加单位, 主题), what they found (问题清单), and notices
 * (期号, 签发日期, 交办事项, 承办单位, 问题, 办结时限). One person brings the sheets, another one sees what they come to and confirms. A notice keeps its
 * number; a row that would leave a gap is refused.
 */
@Service
@Transactional
public class Registers {

    private static final int SHOWN = 5;

    /** What exports tell beside, and what tells apart inspections of one day. */
    private static final String[] TOLD = {"督查日期", "督查主题", "状态", "时限情况"};

    private static final Resource ALL = Resource.all("supervision");

    private final List<Register> registers;
    private final BroughtSheets.Kind<RegisterSheet> sheets;
    private final SheetUndos.Kind undos;
    private final Units units;
    private final TransactionTemplate transaction;
    private final Gate gate;

    Registers(
            List<Register> registers,
            BroughtSheets brought,
            SheetUndos undos,
            Units units,
            TransactionTemplate transaction,
            Gate gate) {
        this.registers = registers;
        this.sheets = brought.of(RegisterSheet.class, "supervision");
        this.undos = undos.of("supervision");
        this.units = units;
        this.transaction = transaction;
        this.gate = gate;
    }

    /** Lets those who may import open the page. */
    public void open(Actor actor) {
        gate.list(actor, Action.SUPERVISION_IMPORT);
    }

    /** The registers that were brought, the newest first. */
    @Transactional(readOnly = true)
    public List<Brought> all(Actor actor) {
        open(actor);
        return sheets.newest(actor);
    }

    /** A register that was brought, with what it would do now. */
    @Transactional(propagation = Propagation.NEVER)
    public RegisterImport get(Actor actor, long id) {
        open(actor);
        var one = sheets.get(id, Action.SUPERVISION_IMPORT);
        return tried(actor, one.sent(), new SheetAsking(one.sent().answers()))
                .outcome(one.view(actor), undos.of(id).orElse(null));
    }

    /** Says what the sheets would do, and keeps nothing. */
    @Transactional(propagation = Propagation.NEVER)
    public RegisterImport check(Actor actor, SentFile sent) {
        gate.read(actor, Action.SUPERVISION_IMPORT, ALL);
        return checked(actor, sent, remembering(sent));
    }

    /** Brings a register, which has no effect until {@link #confirm} of another person; with a faulty row it is not taken. */
    @Transactional(propagation = Propagation.NEVER)
    public RegisterImport bring(Actor actor, SentFile asked) {
        gate.read(actor, Action.SUPERVISION_IMPORT, ALL);
        var asking = remembering(asked);
        var outcome = checked(actor, asked, asking);
        var sent = sheets.withUsed(asked, asking);
        return outcome.hasErrors()
                ? outcome
                : new RegisterImport(
                        transaction.execute(status -> keep(actor, sent)), null, outcome.rows(), outcome.totals());
    }

    /** Everything is done as if it were meant, and then given up. */
    private Read tried(Actor actor, SentFile sent, SheetAsking asking) {
        var tables = Sheets.read(sent);
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return rows(Takers.nobody(actor), tables, asking);
        }));
    }

    private RegisterImport checked(Actor actor, SentFile sent, SheetAsking asking) {
        var read = tried(actor, sent, asking);
        asking.require();
        return read.outcome(null, null);
    }

    private SheetAsking remembering(SentFile sent) {
        return new SheetAsking(Objects.requireNonNull(transaction.execute(status -> sheets.withRemembered(sent)))
                .answers());
    }

    private Brought keep(Actor actor, SentFile sent) {
        return sheets.bring(
                        actor, Action.SUPERVISION_IMPORT, sent, Map.of(), now -> new RegisterSheet(sent, actor, now))
                .view(actor);
    }

    /** Carries out what another person brought, as a whole. */
    public RegisterImport confirm(Actor actor, long id) {
        var one = sheets.confirm(actor, Action.SUPERVISION_IMPORT, id);
        var read = rows(
                one.confirmedBy(actor),
                Sheets.read(one.sent()),
                new SheetAsking(one.sent().answers()));
        var outcome = read.outcome(one.view(actor), null);
        if (outcome.hasErrors()) {
            throw new RuleViolation("supervision.import.faulty");
        }
        return outcome;
    }

    /** Puts a register aside that was brought by mistake, or does not agree with the papers. */
    public void discard(Actor actor, long id, String reason) {
        sheets.discard(actor, Action.SUPERVISION_IMPORT, id, reason);
    }

    /** Takes back all that a register brought, as long as nobody has worked on it since: {@code supervision.import.touched}. */
    public void undo(Actor actor, long id, String reason) {
        gate.read(actor, Action.SUPERVISION_IMPORT, ALL);
        var one = sheets.locked(id, Action.SUPERVISION_IMPORT);
        gate.command(actor, Action.SUPERVISION_IMPORT, ALL, Map.of("undone", id, "reason", reason));
        if (!one.view(actor).confirmed()) {
            throw new RuleViolation("supervision.import.undo.unconfirmed");
        }
        undos.require(id, reason);
        var touched = registers.stream()
                .flatMap(register -> register.touched(id).stream())
                .toList();
        if (!touched.isEmpty()) {
            var some = touched.stream().limit(SHOWN).collect(Collectors.joining("；"));
            throw new RuleViolation("supervision.import.touched", touched.size(), some);
        }
        undos.add(id, actor, reason);
    }

    /** Takes over what the application itself brings, in nobody's name; with one faulty row nothing is kept. */
    public RegisterImport load(List<SheetTable> tables) {
        gate.command(Actor.SYSTEM, Action.SUPERVISION_IMPORT, ALL, Map.of("sheets", tables.size()));
        var done = rows(Takers.nobody(Actor.SYSTEM), tables, new SheetAsking(Map.of()))
                .outcome(null, null);
        if (done.hasErrors()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return done;
    }

    /** Sheets as they were read. */
    private record Read(List<RegisterImport.Row> rows, List<TotalRows.Said> totals) {

        RegisterImport outcome(@Nullable Brought brought, @Nullable Undone undone) {
            return new RegisterImport(brought, undone, rows, totals);
        }
    }

    private Read rows(Takers by, List<SheetTable> tables, SheetAsking asking) {
        var byName = new AskedUnits(units.directory(), asking);
        var rows = new ArrayList<RegisterImport.Row>();
        var totals = new ArrayList<TotalRows.Said>();
        for (var register : registers) {
            for (var table : tables) {
                register.headings().find(table, asking).ifPresent(found -> {
                    var taken = each(found, byName, asking, row -> register.take(by, row));
                    rows.addAll(taken);
                    totals.addAll(said(found, taken));
                });
            }
        }
        if (rows.isEmpty()) {
            throw refusal(tables, asking);
        }
        return new Read(rows, totals);
    }

    /** Of the register that the sheets are most like it is asked what they lack. */
    private RuleViolation refusal(List<SheetTable> tables, SheetAsking asking) {
        var likeliest = registers.stream()
                .map(Register::headings)
                .filter(headings -> headings.lacking(tables) > 0)
                .min(Comparator.comparing(headings -> headings.lacking(tables)));
        return likeliest.isPresent()
                ? likeliest.get().refusal(tables, asking)
                : SheetKind.FINDINGS
                        .elsewhere(tables)
                        .orElseGet(() -> RuleViolation.at("file", "supervision.import.none"));
    }

    /** A row that is refused is not read to its end: of refused rows alone nothing is said of their columns. */
    private static List<TotalRows.Said> said(TableByHeaders table, List<RegisterImport.Row> rows) {
        var totals = TotalRows.of(table.knowing(TOLD));
        return rows.stream().allMatch(row -> row.outcome() == Outcome.ERROR)
                ? totals
                : UnreadColumns.after(table, totals);
    }

    private static List<RegisterImport.Row> each(
            TableByHeaders table, AskedUnits units, SheetAsking asking, Function<RegisterRow, Taken> take) {
        return table.rows().stream()
                .flatMap(row -> one(new RegisterRow(table, row, units, asking), take).stream())
                .toList();
    }

    /** A line for each thing that is wrong with a row, or one. */
    private static List<RegisterImport.Row> one(RegisterRow row, Function<RegisterRow, Taken> take) {
        try {
            return List.of(outcome(row, take.apply(row)));
        } catch (RuleViolation faults) {
            return faults.all().stream().map(broken -> faulty(row, broken)).toList();
        }
    }

    private static RegisterImport.Row faulty(RegisterRow row, RuleViolation broken) {
        var values = Arrays.stream(broken.args()).map(String::valueOf).toList();
        return outcome(row, new Taken(Outcome.ERROR, broken.code(), values));
    }

    private static RegisterImport.Row outcome(RegisterRow row, Taken taken) {
        var said = row.row().cells().stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        return new RegisterImport.Row(
                row.table().sheet(),
                row.row().number(),
                String.join(" · ", said),
                taken.outcome(),
                taken.messageKey(),
                taken.values());
    }
}
