package org.shishi.sheet.ledger;

import org.jspecify.annotations.Nullable;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.UnitSaid;

/**
 * Shows one column's heading and what it was taken for, so that a person can correct it.
 *
 * @param column A is 0
 * @param group heading above this one in a two-level header
 * @param text as written
 * @param field null when nothing is read from the column
 * @param money what it says about the unit of its amounts, where it does
 */
public record Heading(
        int column,
        @Nullable String group,
        String text,
        @Nullable LedgerField field,
        @Nullable UnitSaid money) {

    /** What a correction of this column is remembered under: the words without spaces, so that layouts may shift. */
    public String key() {
        return SheetText.withoutSpaces(group == null ? text : group + "/" + text);
    }

    /** Whether it is a time by itself. */
    public boolean isTime() {
        return HeadingWords.time(text).isPresent();
    }

    /** Whether other columns may be the same field: steps of one schedule, each of its own time. */
    public boolean isStep() {
        return field == LedgerField.SCHEDULE && isTime();
    }

    Heading as(@Nullable LedgerField corrected) {
        return new Heading(column, group, text, corrected, money);
    }

    Heading in(MoneyUnit unit) {
        return saying(new UnitSaid(unit.word(), unit));
    }

    Heading saying(@Nullable UnitSaid other) {
        return new Heading(column, group, text, field, other);
    }
}
