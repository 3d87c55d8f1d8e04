package org.shishi.sheet.door;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.UnitSaid;
import org.shishi.sheet.shape.TotalLabel;

/** Gives amounts the unit that stands beside each of them in a column of its own (金额单位, 币种): 元 in one row, 万元 in the next. */
public final class RowUnits {

    private static final Pattern HEADING =
            Pattern.compile("(?:(?:金额|资金|货币|计量|计价|投资)?单位|(?:金额|资金)?币种|货币)(?:[(\\[【].*)?");

    private static final Pattern CURRENCY = Pattern.compile("人民币|(?i:RMB|CNY)");

    private static final Pattern FOREIGN = Pattern.compile("[十百千万亿]{0,2}(?:[美欧港日英澳加韩]|新台)[元币镑]");

    private RowUnits() {}

    /** Whether a column that nobody knows holds units of money, row by row. */
    public static boolean isOne(String heading, List<Cell> cells) {
        var words = cells.stream()
                .map(RowUnits::word)
                .filter(word -> !word.isEmpty())
                .toList();
        long sure = words.stream().filter(RowUnits::isSure).count();
        long money = words.stream()
                .filter(word -> isSure(word) || UnitSaid.isMoney(word))
                .count();
        return sure > 0 && sure == words.size()
                || money > 0
                        && money * 2 >= words.size()
                        && HEADING.matcher(SheetText.withoutSpaces(heading)).matches();
    }

    private static boolean isSure(String word) {
        return MoneyUnit.named(word).isPresent()
                || CURRENCY.matcher(word).matches()
                || FOREIGN.matcher(word).matches();
    }

    private static String word(Cell cell) {
        return SheetText.withoutSpaces(cell.text());
    }

    /** The amounts of that heading of which a unit stands beside. */
    public static Map<String, Cell> of(TableByHeaders table, String amount) {
        var own = table.columns().get(amount);
        var said = UnitSaid.agreed(
                UnitSaid.inHeading(amount).orElse(null), table.title().money());
        var cells = new HashMap<String, Cell>();
        column(table).filter(unit -> own != null).ifPresent(heading -> {
            table.knowing(heading);
            var amounts = new HashMap<Integer, @Nullable UnitSaid>();
            amounts.put(own, said);
            var rows = Stream.concat(table.rows().stream(), table.totals().stream())
                    .toList();
            cells.putAll(joined(rows, table.columns().get(heading), amounts));
        });
        return cells;
    }

    private static Optional<String> column(TableByHeaders table) {
        return table.columns().entrySet().stream()
                .filter(column -> !table.read().contains(column.getValue()))
                .filter(column -> isOne(
                        column.getKey(),
                        table.rows().stream()
                                .map(row -> row.cell(column.getValue()))
                                .toList()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * @param column that of the units
     * @param amounts those of the amounts, with what holds for each as a whole
     */
    public static Map<String, Cell> joined(
            List<SheetRow> rows, int column, Map<Integer, ? extends @Nullable UnitSaid> amounts) {
        var words = rows.stream()
                .map(row -> word(row.cell(column)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        var cells = new HashMap<String, Cell>();
        for (var row : rows) {
            var own = word(row.cell(column));
            boolean total = own.isEmpty() && TotalLabel.isOf(row) && words.size() == 1;
            var unit = total ? words.iterator().next() : own;
            if (!unit.isEmpty() && !CURRENCY.matcher(unit).matches()) {
                amounts.forEach((at, said) -> {
                    var cell = row.cell(at);
                    var told = UnitSaid.beside(cell, unit, said);
                    if (told != cell) {
                        cells.put(cell.ref(), told);
                    }
                });
            }
        }
        return cells;
    }
}
