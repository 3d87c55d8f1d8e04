package org.shishi.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;

/**
 * Takes headings that stand in two rows as one: 资金（万元） over 中央, 省级, 县级, beside others that reach over both.
 *
 * @param row with the heading of each column, told with its group where it has one
 * @param height how many rows it was made of
 * @param headings column by column
 */
public record HeadingRows(SheetRow row, int height, List<ColumnHeading> headings) {

    private static final int LONGEST = 20;
    private static final int FEWEST = 2;

    /** What stands above a table and is no heading: 填报单位：…. */
    private static final Pattern LABELLED = Pattern.compile("(?s).*[:：].+");

    public HeadingRows {
        headings = List.copyOf(headings);
    }

    /** The row there, with what stands below it where that goes on with its headings. */
    public static HeadingRows at(List<SheetRow> rows, int index) {
        var upper = rows.get(index);
        return index + 1 < rows.size() && goesOn(upper, rows.get(index + 1))
                ? of(upper, rows.get(index + 1))
                : of(upper);
    }

    /** Whether that row goes on with the headings of the one above, whose words it may repeat, and says nothing without it. */
    public static boolean isLower(List<SheetRow> rows, int index) {
        return index > 0 && goesOn(rows.get(index - 1), rows.get(index));
    }

    /** Of one row. */
    public static HeadingRows of(SheetRow row) {
        return new HeadingRows(
                row,
                1,
                row.cells().stream().map(cell -> ColumnHeading.of(cell.text())).toList());
    }

    /** Of two rows. */
    public static HeadingRows of(SheetRow upper, SheetRow lower) {
        var cells = new ArrayList<Cell>();
        var headings = new ArrayList<ColumnHeading>();
        var group = "";
        for (int column = 0; column < width(upper, lower); column++) {
            var above = upper.cell(column);
            var below = lower.cell(column);
            group = above.isEmpty() ? group : above.text();
            boolean part = !below.isEmpty() && !below.text().equals(above.text());
            var heading = part && !below.text().equals(group)
                    ? new ColumnHeading(group.strip(), below.text().strip())
                    : ColumnHeading.of(part ? below.text() : above.text());
            headings.add(heading);
            cells.add(heading.grouped() ? Cell.text(below.ref(), heading.told()) : part ? below : above);
        }
        return new HeadingRows(new SheetRow(lower.number(), cells), 2, headings);
    }

    /** Whether the rows there are such a pair, of which this is the upper one. */
    public static boolean goesOn(SheetRow upper, SheetRow lower) {
        if (lower.number() != upper.number() + 1) {
            return false;
        }
        int parts = 0;
        int whole = 0;
        for (int column = 0; column < width(upper, lower); column++) {
            var below = lower.cell(column);
            if (isOwn(upper.cell(column))
                    && LABELLED.matcher(upper.cell(column).text()).matches()) {
                return false;
            }
            if (!isOwn(below)) {
                whole += isOwn(upper.cell(column)) ? 1 : 0;
            } else if (!isWord(below) || !isPart(upper, lower, column)) {
                return false;
            } else {
                parts++;
            }
        }
        return parts >= FEWEST && whole > 0;
    }

    /**
     * By which words else a column is known than by that of {@link #row()}: those of its heading that mean the same without its group.
     * What two columns would be called is the name of neither.
     */
    public Map<Integer, List<String>> others() {
        var claimed = new HashMap<String, Integer>();
        var names = new ArrayList<List<String>>();
        for (int column = 0; column < headings.size(); column++) {
            var own = headings.get(column).grouped() ? headings.get(column).names(headings) : List.<String>of();
            names.add(own);
            own.forEach(name -> claimed.merge(name, 1, Integer::sum));
        }
        var others = new LinkedHashMap<Integer, List<String>>();
        for (int column = 0; column < names.size(); column++) {
            others.put(
                    column,
                    names.get(column).stream()
                            .filter(name -> claimed.get(name) == 1)
                            .toList());
        }
        return others;
    }

    /** Below a heading over several columns, or below the next column of one that is not merged. */
    private static boolean isPart(SheetRow upper, SheetRow lower, int column) {
        return !isOwn(upper.cell(column)) && column > 0
                || !isOwn(upper.cell(column + 1)) && isOwn(lower.cell(column + 1));
    }

    private static boolean isWord(Cell cell) {
        return cell.kind() == CellKind.TEXT
                && cell.text().strip().length() <= LONGEST
                && !WrittenText.folded(cell.text())
                        .strip()
                        .matches(
                                "(?s)[\\d.,%\\s]*|\\d{4}(?!年(?:[底末初]|\\d{1,2}月[底末]?|[上下]半年|(?:第?[一二三四1-4])季度)$).*|\\d+[.、]\\d+.*");
    }

    private static boolean isOwn(Cell cell) {
        return !cell.isEmpty() && !cell.covered();
    }

    private static int width(SheetRow upper, SheetRow lower) {
        return Math.max(upper.cells().size(), lower.cells().size());
    }
}
