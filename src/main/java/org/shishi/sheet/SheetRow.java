package org.shishi.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;

/**
 * Gives the cells of one row under the number that the user sees in the program.
 *
 * @param number counted from 1, as shown in the spreadsheet
 * @param cells from column A; as long as the row, so ask {@link #cell} rather than the list
 */
public record SheetRow(int number, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in that column (A is 0), an empty one beyond the end of the row. */
    public Cell cell(int column) {
        return column < cells.size()
                ? cells.get(column)
                : Cell.empty(CellReference.convertNumToColString(column) + number);
    }

    /** The same row with other cells at some places. */
    public SheetRow with(Map<String, Cell> others) {
        return new SheetRow(
                number,
                cells.stream()
                        .map(cell -> others.getOrDefault(cell.ref(), cell))
                        .toList());
    }

    /** The same row with a text in a column beyond its end. */
    public SheetRow and(int column, String text) {
        return and(column, Cell.text(cell(column).ref(), text));
    }

    /** The same with a cell that people see elsewhere. */
    public SheetRow and(int column, Cell cell) {
        var wider = new ArrayList<>(cells);
        while (wider.size() < column) {
            wider.add(cell(wider.size()));
        }
        wider.add(cell);
        return new SheetRow(number, wider);
    }

    /** The same row with nothing in some columns (A is 0). */
    SheetRow without(Set<Integer> columns) {
        return new SheetRow(
                number,
                IntStream.range(0, cells.size())
                        .mapToObj(i ->
                                columns.contains(i) ? Cell.empty(cells.get(i).ref()) : cells.get(i))
                        .toList());
    }

    /** Whether the row says nothing of its own: empty, or only covered by merged areas of other rows. */
    public boolean isBlank() {
        return IntStream.range(0, cells.size())
                .allMatch(i -> cells.get(i).isEmpty() || cells.get(i).covered());
    }
}
