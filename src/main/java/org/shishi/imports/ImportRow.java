package org.shishi.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.sheet.ledger.RowKind;

/**
 * What became of one row of a sheet, or would.
 *
 * @param number as shown in the spreadsheet
 * @param outcome none for rows that are no projects
 * @param text all texts of a row that is no project
 * @param values what was read, by field
 */
public record ImportRow(
        int number,
        RowKind kind,
        @Nullable Outcome outcome,
        String code,
        String title,
        String text,
        Map<String, Object> values,
        List<Change> changes,
        List<Note> notes) {

    /** One field, old → new; none where there was or is nothing. */
    public record Change(
            Field field, @Nullable NoteText from, @Nullable NoteText to) {}
}
