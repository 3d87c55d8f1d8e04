package org.shishi.sheet.ledger;

import org.jspecify.annotations.Nullable;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.SheetText;

/**
 * Shows one column's heading and what it was taken for, so that a person can correct it.
 *
 * @param column A is 0
 * @param group heading above this one in a two-level header
 * @param text as written
 * @param field null when nothing is read from the column
 * @param unit of the amounts, where the heading says it
 */
public record Heading(
        int column,
        @Nullable String group,
        String text,
        @Nullable LedgerField field,
        @Nullable MoneyUnit unit) {

    /** What a correction of this column is remembered under: the words without spaces, so that layouts may shift. */
    public String key() {
        return SheetText.withoutSpaces(group == null ? text : group + "/" + text);
    }

    Heading as(@Nullable LedgerField corrected) {
        return new Heading(column, group, text, corrected, unit);
    }
}
