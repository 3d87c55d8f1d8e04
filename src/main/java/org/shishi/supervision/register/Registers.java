package org.shishi.supervision.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.supervision.register.RegisterImport.Outcome;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes over what was kept in sheets before: inspections (次序, 日期, 类型, 参加单位, 主题) and notices (期号, 签发日期, 交办事项,
 * 承办单位, 问题, 办结时限). A notice keeps its number; a row that would leave a gap is refused.
 */
@Service
@Transactional
public class Registers {

    private final List<Register> registers;
    private final Units units;
    private final Gate gate;

    Registers(List<Register> registers, Units units, Gate gate) {
        this.registers = registers;
        this.units = units;
        this.gate = gate;
    }

    /** Lets those who may import open the page. */
    public void open(Actor actor) {
        gate.list(actor, Action.SUPERVISION_IMPORT);
    }

    /** Says what the sheets would do, and keeps nothing. */
    public RegisterImport check(Actor actor, List<SheetTable> tables) {
        gate.read(actor, Action.SUPERVISION_IMPORT, Resource.all("supervision"));
        var rows = rows(actor, tables);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new RegisterImport(false, rows);
    }

    /** Carries the sheets out as a whole; with one faulty row nothing is kept. */
    public RegisterImport apply(Actor actor, List<SheetTable> tables) {
        gate.command(actor, Action.SUPERVISION_IMPORT, Resource.all("supervision"), Map.of("sheets", tables.size()));
        var done = new RegisterImport(true, rows(actor, tables));
        if (done.hasErrors()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new RegisterImport(false, done.rows());
        }
        return done;
    }

    private List<RegisterImport.Row> rows(Actor actor, List<SheetTable> tables) {
        var byName = RegisterRow.byName(units);
        var rows = new ArrayList<RegisterImport.Row>();
        for (var table : tables) {
            for (var register : registers) {
                TableByHeaders.find(table, register.headings().toArray(String[]::new))
                        .ifPresent(found -> rows.addAll(each(found, byName, row -> register.take(actor, row))));
            }
        }
        if (rows.isEmpty()) {
            throw RuleViolation.at("file", "supervision.import.none");
        }
        return rows;
    }

    private static List<RegisterImport.Row> each(
            TableByHeaders table, Map<String, UnitView> units, Function<RegisterRow, Outcome> take) {
        return table.rows().stream()
                .map(row -> one(new RegisterRow(table, row, units), take))
                .toList();
    }

    private static RegisterImport.Row one(RegisterRow row, Function<RegisterRow, Outcome> take) {
        try {
            return outcome(row, take.apply(row), null, null);
        } catch (RuleViolation broken) {
            var value = broken.args().length == 0 ? "" : String.valueOf(broken.args()[0]);
            return outcome(row, Outcome.ERROR, broken.code(), value);
        }
    }

    private static RegisterImport.Row outcome(
            RegisterRow row, Outcome outcome, @Nullable String messageKey, @Nullable String value) {
        var first = row.row().cells().stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .limit(3)
                .toList();
        return new RegisterImport.Row(
                row.table().sheet(), row.row().number(), String.join(" ", first), outcome, messageKey, value);
    }
}
