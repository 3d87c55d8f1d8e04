package org.shishi.sheet.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;

/**
 * An amount whose own unit is none that is known: 500万美元.
 *
 * @param word the unit, as it was written
 */
public record UnknownUnit(Cell cell, String word) {

    private static final String SAYS_NOTHING = "…";

    public static Optional<UnknownUnit> in(Cell cell) {
        return place(cell).map(place -> new UnknownUnit(cell, place.word()));
    }

    /** The cell in that unit; one that says nothing where none is given. */
    public Cell as(@Nullable MoneyUnit unit) {
        var text = SheetText.folded(cell.text());
        return Cell.text(
                cell.ref(),
                unit == null
                        ? SAYS_NOTHING
                        : place(cell)
                                .map(place ->
                                        text.substring(0, place.start()) + unit.word() + text.substring(place.end()))
                                .orElse(text));
    }

    private static Optional<WrittenAmount.Place> place(Cell cell) {
        return cell.kind() == CellKind.TEXT && !cell.covered()
                ? WrittenAmount.in(SheetText.folded(cell.text())).flatMap(WrittenAmount::unknown)
                : Optional.empty();
    }
}
