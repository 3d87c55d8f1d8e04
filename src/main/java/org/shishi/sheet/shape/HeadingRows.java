package org.shishi.sheet.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.SheetRow;

/**
 * Takes headings that stand in two rows as one: 资金（万元） over 中央, 省级, 县级, beside others that reach over both.
 *
 * @param row with the lower heading of each column that has one
 * @param height how many rows it was made of
 */
public record HeadingRows(SheetRow row, int height) {

    private static final int LONGEST = 20;
    private static final int FEWEST = 2;
    private static final Pattern UNIT =
            Pattern.compile("[(（\\[【][^()（）\\[\\]【】]{0,6}[元圆币%][^()（）\\[\\]【】]{0,3}[)）\\]】]\\s*$");

    /** The row there, with what stands below it where that goes on with its headings. */
    public static HeadingRows at(List<SheetRow> rows, int index) {
        var upper = rows.get(index);
        if (index + 1 >= rows.size() || !goesOn(upper, rows.get(index + 1))) {
            return new HeadingRows(upper, 1);
        }
        var lower = rows.get(index + 1);
        var cells = new ArrayList<Cell>();
        var group = "";
        for (int column = 0; column < width(upper, lower); column++) {
            var above = upper.cell(column);
            group = above.isEmpty() ? group : above.text();
            cells.add(isOwn(lower.cell(column)) ? named(lower.cell(column), group) : above);
        }
        return new HeadingRows(new SheetRow(lower.number(), cells), 2);
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

    /** Below a heading over several columns, or below the next column of one that is not merged. */
    private static boolean isPart(SheetRow upper, SheetRow lower, int column) {
        return !isOwn(upper.cell(column)) && column > 0
                || !isOwn(upper.cell(column + 1)) && isOwn(lower.cell(column + 1));
    }

    private static boolean isWord(Cell cell) {
        return cell.kind() == CellKind.TEXT
                && cell.text().strip().length() <= LONGEST
                && !WrittenText.folded(cell.text()).strip().matches("(?s)[\\d.,%\\s]*|\\d{4}.*|\\d+[.、]\\d+.*");
    }

    private static boolean isOwn(Cell cell) {
        return !cell.isEmpty() && !cell.covered();
    }

    private static int width(SheetRow upper, SheetRow lower) {
        return Math.max(upper.cells().size(), lower.cells().size());
    }

    /** A part keeps the unit that stands once above all of them. */
    private static Cell named(Cell part, String group) {
        var unit = UNIT.matcher(group);
        return unit.find() && !UNIT.matcher(part.text()).find()
                ? Cell.text(part.ref(), part.text().strip() + unit.group().strip())
                : part;
    }
}
