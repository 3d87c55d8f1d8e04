package org.shishi.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Shortened;
import org.shishi.shared.TellsTotals;
import org.shishi.sheet.reading.TotalRows;

/**
 * What an import of the directory of units did, or would do.
 *
 * @param applied whether it was carried out; it never is while a row has an error
 * @param totals what its own totals say, compared with the rows
 */
public record UnitImport(boolean applied, List<Row> rows, List<TotalRows.Said> totals) implements TellsTotals {

    /** How a row of the sheet compares with what is there. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /**
     * One row of the sheet.
     *
     * @param number as the spreadsheet program shows it
     * @param kind what it becomes; none where that could not be read
     * @param nameBefore what it was called, where that changes
     * @param kindBefore what it was, where that changes
     * @param messageKey why it cannot be taken, or none
     * @param value the text that the message names
     */
    public record Row(
            int number,
            String code,
            String name,
            @Nullable UnitKind kind,
            @Nullable String nameBefore,
            @Nullable UnitKind kindBefore,
            Outcome outcome,
            @Nullable String messageKey,
            @Nullable String value) {

        /** A row that changes nothing, and why. */
        static Row unchanged(int number, String name, String messageKey) {
            return new Row(number, "", name, null, null, null, Outcome.UNCHANGED, messageKey, null);
        }

        static Row of(
                int number,
                SaveUnit unit,
                @Nullable UnitKind kind,
                @Nullable Unit known,
                Outcome outcome,
                @Nullable String messageKey,
                @Nullable String value) {
            var before = known == null || outcome != Outcome.CHANGED ? null : known.view();
            return new Row(
                    number,
                    unit.code(),
                    Shortened.text(unit.name()),
                    kind,
                    before == null || before.name().equals(unit.name()) ? null : Shortened.text(before.name()),
                    before == null || before.kind() == unit.kind() ? null : before.kind(),
                    outcome,
                    messageKey,
                    value);
        }

        public List<String> values() {
            return value == null ? List.of() : List.of(value);
        }
    }

    public boolean hasErrors() {
        return count(Outcome.ERROR) > 0;
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
