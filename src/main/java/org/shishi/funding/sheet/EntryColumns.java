package org.shishi.funding.sheet;

import java.util.List;
import java.util.Map;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.UnitSaid;

/** Knows the columns of the ledger of money (资金台账) by their headings. */
final class EntryColumns {

    static final String NUMBER = "编号";
    static final String COUNTER = "冲销编号";
    static final String CODE = "项目编号";
    static final String DAY = "日期";
    static final String STAGE = "环节";
    static final String TIER = "资金级次";
    static final String CHANNEL = "渠道";
    static final String AMOUNT = "金额";
    static final String DOCUMENT = "文号";
    static final String NOTE = "备注";

    private static final Map<String, String> FIELDS = Map.of(
            "code", CODE, "on", DAY, "stage", STAGE, "tier", TIER, "channel", CHANNEL, "number", NUMBER, "counter",
            COUNTER);

    private final TableByHeaders table;
    private final String amount;

    private EntryColumns(TableByHeaders table, String amount) {
        this.table = table;
        this.amount = amount;
    }

    /** Refuses a sheet without these columns, and one that does not say in which unit its amounts are. */
    static EntryColumns in(List<SheetTable> tables) {
        return tables.stream()
                .sorted(SheetTable.AS_SEEN)
                .flatMap(table -> TableByHeaders.find(table, CODE, DAY, STAGE, TIER, CHANNEL).stream())
                .flatMap(table -> table.columns().keySet().stream()
                        .filter(heading -> UnitSaid.withoutUnit(heading).equals(AMOUNT))
                        .map(amount -> new EntryColumns(table, amount)))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        "sheet.table.no-header", String.join("、", CODE, DAY, STAGE, TIER, CHANNEL, AMOUNT)));
    }

    TableByHeaders table() {
        return table;
    }

    /** The unit of amounts that name none: the heading's or that of the lines above, which may not contradict. */
    MoneyUnit unit() {
        var own = UnitSaid.inHeading(amount).orElse(null);
        var said = UnitSaid.agreed(own, table.title().money());
        if (said == null || said.unit() == null) {
            throw said == null
                    ? RuleViolation.at("file", "sheet.money.unit-missing", amount)
                    : RuleViolation.at("file", "sheet.money.unit-asked", amount, said.word());
        }
        return said.unit();
    }

    boolean has(String heading) {
        return table.columns().containsKey(heading);
    }

    Cell cell(SheetRow row, String heading) {
        return table.cell(row, heading.equals(AMOUNT) ? amount : heading);
    }

    /** The words of a cell whose column may be missing. */
    String text(SheetRow row, String heading) {
        return has(heading) ? cell(row, heading).text().strip() : "";
    }

    /** As a code, a number or a word of a list is compared. */
    String word(SheetRow row, String heading) {
        return has(heading) ? table.word(row, heading) : "";
    }

    /** The cell of a field of an entry; the first of the row where there is none. */
    String ref(int row, String field) {
        var heading = FIELDS.getOrDefault(field, AMOUNT);
        return table.rows().stream()
                .filter(candidate -> candidate.number() == row && (heading.equals(AMOUNT) || has(heading)))
                .map(candidate -> cell(candidate, heading).ref())
                .findFirst()
                .orElse("A" + row);
    }
}
