package org.shishi.lookback;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.ReadMoney;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnitSaid;
import org.shishi.sheet.reading.UnreadColumns;

/** The column of what is owed, in whatever unit. */
record OwedColumn(String heading, MoneyUnit unit) {

    static final String NAME = "尚欠款";

    /** What else offices call it. */
    static final List<String> OTHERS = List.of("尚欠工程款", "欠款", "欠款金额", "尚欠金额", "尚欠资金", "拖欠款", "拖欠工程款", "未付款", "未付工程款");

    private static final int SHOWN = 5;
    private static final List<String> UNITS = Stream.of(MoneyUnit.values())
            .map(unit -> "imports.answer." + unit.name())
            .toList();

    /** Its unit is that of the heading, or of the lines above the table; else a person says it. */
    static OwedColumn of(TableByHeaders table, SheetAsking asking) {
        var heading = table.columns().keySet().stream()
                .filter(name -> UnitSaid.withoutUnit(name).equals(NAME))
                .findFirst()
                .orElseThrow();
        var said = UnitSaid.agreed(
                UnitSaid.inHeading(heading).orElse(null), table.title().money());
        if (said != null && said.unit() != null) {
            return new OwedColumn(heading, said.unit());
        }
        var cells = table.rows().stream().map(row -> table.cell(row, heading)).toList();
        var unit = cells.stream().noneMatch(UnitSaid::isBare)
                ? MoneyUnit.TEN_THOUSAND_YUAN
                : asking.word("unit", UNITS, "lookback.question.unit", heading, UnreadColumns.some(cells))
                        .map(word -> MoneyUnit.values()[UNITS.indexOf(word)])
                        .orElse(MoneyUnit.TEN_THOUSAND_YUAN);
        return new OwedColumn(heading, unit);
    }

    /** What amounts in another unit were read as, beside what is said of the sheet's totals. */
    List<TotalRows.Said> told(TableByHeaders table) {
        var totals = new ArrayList<>(TotalRows.of(table));
        if (unit != MoneyUnit.TEN_THOUSAND_YUAN) {
            var read = new ArrayList<String>();
            for (var row : table.rows()) {
                var cell = table.cell(row, heading);
                var amount = ReadMoney.of(cell, unit).value();
                if (amount != null && read.size() < SHOWN) {
                    read.add(cell.ref() + " " + cell.text().strip() + " → " + ReadMoney.shown(amount));
                }
            }
            totals.add(new TotalRows.Said("lookback.sheet.unit", List.of(heading, read), false));
        }
        return totals;
    }
}
