package org.shishi.imports;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RowKind;
import org.shishi.unit.UnitDirectory;

/**
 * An uploaded sheet, read to its last row.
 *
 * @param plain its headings as the program itself takes them
 * @param units by whose names its values are shown
 */
record ReadSheet(
        RecognisedLedger table, List<Heading> plain, Recognition recognition, List<Line> lines, UnitDirectory units) {

    /**
     * One row: what it says of a project, none for rows that are no projects, and what was noticed while reading.
     *
     * @param asked the fields that a question stands for
     */
    record Line(LedgerRow row, @Nullable LedgerEntry entry, List<Note> notes, Set<Field> asked) {

        Line(LedgerRow row, @Nullable LedgerEntry entry, List<Note> notes) {
            this(row, entry, notes, Set.of());
        }

        /** A project that a person has said to leave; why, for the list of rows that are no projects. */
        static Line left(LedgerRow row, String why) {
            var note = Note.notice("A" + row.number(), why);
            return new Line(row.as(RowKind.LEFT), null, List.of(note));
        }

        boolean refused() {
            return notes.stream().anyMatch(Note::error);
        }
    }

    /** The name of a unit as values show it; empty for none. */
    String unit(@Nullable Long id) {
        return id == null ? "" : String.join("", units.names(Set.of(id)));
    }

    /** What all rows say that are projects. */
    List<LedgerEntry> entries() {
        return lines.stream()
                .map(Line::entry)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** What those rows say that were read without an error. */
    List<LedgerEntry> readable() {
        return lines.stream()
                .filter(line -> !line.refused())
                .map(Line::entry)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
