package org.shishi.funding.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.TableByHeaders;

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

    private static final Map<String, MoneyUnit> AMOUNTS = Map.of(
            "金额(万元)", MoneyUnit.TEN_THOUSAND_YUAN, "金额(元)", MoneyUnit.YUAN, "金额(亿元)", MoneyUnit.HUNDRED_MILLION_YUAN);

    private static final Map<String, String> FIELDS = Map.of(
            "code", CODE, "on", DAY, "stage", STAGE, "tier", TIER, "channel", CHANNEL, "number", NUMBER, "counter",
            COUNTER);

    private final TableByHeaders table;
    private final String amount;

    private EntryColumns(TableByHeaders table, String amount) {
        this.table = table;
        this.amount = amount;
    }

    static EntryColumns in(List<SheetTable> tables) {
        return find(tables, AMOUNT)
                .or(() -> AMOUNTS.keySet().stream()
                        .flatMap(heading -> find(tables, heading).stream())
                        .findFirst())
                .orElseThrow(() -> new RuleViolation(
                        "sheet.table.no-header", String.join("、", CODE, DAY, STAGE, TIER, CHANNEL, AMOUNT)));
    }

    private static Optional<EntryColumns> find(List<SheetTable> tables, String amount) {
        return tables.stream()
                .flatMap(table -> TableByHeaders.find(table, CODE, DAY, STAGE, TIER, CHANNEL, amount).stream())
                .findFirst()
                .map(table -> new EntryColumns(table, amount));
    }

    TableByHeaders table() {
        return table;
    }

    /** The unit of amounts that name none. */
    MoneyUnit unit() {
        return AMOUNTS.getOrDefault(amount, table.title().unit());
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
