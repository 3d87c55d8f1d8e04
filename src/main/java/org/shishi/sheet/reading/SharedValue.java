package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;

/**
 * One value in a cell merged over several rows: it may be that of all of them together, or each one's.
 *
 * @param cells of these rows, the one that holds the value first
 */
public record SharedValue(List<Integer> rows, List<Cell> cells) {

    private static final int CENTS = 6;
    private static final String SAYS_NOTHING = "…";

    /** What a person has said that the value is. */
    public enum Division {
        /** All of it belongs to the first row. */
        FIRST,
        /** Each row has an equal part. */
        EQUAL,
        /** It is each row's. */
        EACH,
        /** It is not to be read. */
        NONE
    }

    /** @param counted the rows that count; a cell merged over one of them and a heading is shared by nobody */
    public static List<SharedValue> in(SheetTable table, int column, Set<Integer> counted) {
        var found = new ArrayList<SharedValue>();
        for (var area : table.merges()) {
            if (area.firstColumn() <= column && column <= area.lastColumn()) {
                var rows = table.rows().stream()
                        .filter(row -> row.number() >= area.firstRow() && row.number() <= area.lastRow())
                        .filter(row -> counted.contains(row.number()))
                        .filter(row -> !row.cell(column).isEmpty())
                        .toList();
                if (rows.size() > 1) {
                    found.add(new SharedValue(
                            rows.stream().map(SheetRow::number).toList(),
                            rows.stream().map(row -> row.cell(column)).toList()));
                }
            }
        }
        return found;
    }

    /** The value and its rows, as people are asked about it: 12.5 (4–6). */
    public String shown() {
        return cells.get(0).text() + " (" + rows.get(0) + "–" + rows.get(rows.size() - 1) + ")";
    }

    /** The cells as each row's own. Until it is said how, the value is the first row's and nothing is said of the others. */
    public Map<String, Cell> divided(@Nullable Division by, MoneyUnit unit) {
        var parts = by == Division.EQUAL ? equal(unit) : List.<Cell>of();
        var divided = new LinkedHashMap<String, Cell>();
        for (int i = 0; i < cells.size(); i++) {
            divided.put(cells.get(i).ref(), parts.isEmpty() ? part(by, i) : parts.get(i));
        }
        return divided;
    }

    private Cell part(@Nullable Division by, int i) {
        var first = cells.get(0);
        var ref = cells.get(i).ref();
        if (by == null) {
            return i == 0 ? first : Cell.text(ref, SAYS_NOTHING);
        }
        return switch (by) {
            case EACH -> first.standingAt(ref);
            case FIRST -> i == 0 ? first : Cell.empty(ref);
            case EQUAL -> cells.get(i);
            case NONE -> Cell.text(ref, SAYS_NOTHING);
        };
    }

    /** To the cent; what is left over goes to the last. Empty where the value is no amount. */
    private List<Cell> equal(MoneyUnit unit) {
        var whole = ReadMoney.of(cells.get(0), unit).value();
        if (whole == null) {
            return List.of();
        }
        int others = cells.size() - 1;
        var part = whole.divide(BigDecimal.valueOf(cells.size()), CENTS, RoundingMode.DOWN);
        var last = whole.subtract(part.multiply(BigDecimal.valueOf(others)));
        return IntStream.range(0, cells.size())
                .mapToObj(i -> Cell.number(
                        cells.get(i).ref(),
                        (i == others ? last : part).movePointLeft(unit.shift()).stripTrailingZeros()))
                .toList();
    }
}
