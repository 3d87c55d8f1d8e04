package org.shishi.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.WrittenText;

/**
 * Carries one cell as the file says it, typed and with its address, so that every complaint can name the cell.
 *
 * @param ref address as the user sees it, {@code B7}
 * @param text never null; numbers plain, dates ISO, percentages with their sign
 * @param number exact, without binary noise; for {@link CellKind#PERCENT} the fraction
 * @param covered whether the value stands in a merged area that begins at another cell
 */
public record Cell(
        String ref,
        CellKind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        boolean covered) {

    public static Cell empty(String ref) {
        return new Cell(ref, CellKind.EMPTY, "", null, null, false);
    }

    /** A text cell, without what nobody sees; blank text makes an empty one. */
    public static Cell text(String ref, String text) {
        var clean = WrittenText.clean(text);
        return clean.isBlank() ? empty(ref) : new Cell(ref, CellKind.TEXT, clean, null, null, false);
    }

    public static Cell number(String ref, BigDecimal number) {
        return new Cell(ref, CellKind.NUMBER, number.toPlainString(), number, null, false);
    }

    /** The number as it is kept, which the cell does not show. */
    static Cell scaled(String ref, BigDecimal number) {
        return new Cell(ref, CellKind.SCALED, number.toPlainString(), number, null, false);
    }

    public static Cell percent(String ref, BigDecimal fraction) {
        var shown = fraction.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        return new Cell(ref, CellKind.PERCENT, shown, fraction, null, false);
    }

    public static Cell date(String ref, LocalDate date) {
        return new Cell(ref, CellKind.DATE, date.toString(), null, date, false);
    }

    public static Cell month(String ref, LocalDate date) {
        return new Cell(ref, CellKind.MONTH, date.toString().substring(0, 7), null, date, false);
    }

    public static Cell error(String ref, String text) {
        return new Cell(ref, CellKind.ERROR, text, null, null, false);
    }

    /** The same value at another cell, as one of its own. */
    public Cell standingAt(String otherRef) {
        return new Cell(otherRef, kind, text, number, date, false);
    }

    Cell coveredAt(String otherRef) {
        return new Cell(otherRef, kind, text, number, date, true);
    }

    /** What spreadsheet programs call a column; A is 0. */
    public static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** The column of such letters. */
    public static int column(String letters) {
        return CellReference.convertColStringToIndex(letters);
    }

    public boolean isEmpty() {
        return kind == CellKind.EMPTY;
    }
}
