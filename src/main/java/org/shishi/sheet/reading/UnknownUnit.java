package org.shishi.sheet.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;

/**
 * An amount whose own unit is none that is known: 500万美元.
 *
 * @param word the unit, as it was written
 */
public record UnknownUnit(Cell cell, String word) {

    private static final String SAYS_NOTHING = "…";

    public static Optional<UnknownUnit> in(Cell cell) {
        return ReadMoney.unknownUnit(cell).map(match -> new UnknownUnit(cell, match.group(4)));
    }

    /** The cell in that unit; one that says nothing where none is given. */
    public Cell as(@Nullable MoneyUnit unit) {
        var text = SheetText.folded(cell.text());
        return Cell.text(
                cell.ref(),
                unit == null
                        ? SAYS_NOTHING
                        : ReadMoney.unknownUnit(cell)
                                .map(match ->
                                        text.substring(0, match.start(4)) + unit.word() + text.substring(match.end(4)))
                                .orElse(text));
    }
}
