package org.shishi.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    /** A text cell; blank text makes an empty one. */
    public static Cell text(String ref, String text) {
        return text.isBlank() ? empty(ref) : new Cell(ref, CellKind.TEXT, text, null, null, false);
    }

    public static Cell number(String ref, BigDecimal number) {
        return new Cell(ref, CellKind.NUMBER, number.toPlainString(), number, null, false);
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

    Cell coveredAt(String otherRef) {
        return new Cell(otherRef, kind, text, number, date, true);
    }

    public boolean isEmpty() {
        return kind == CellKind.EMPTY;
    }
}
