package org.shishi.progress.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.Undone;
import org.shishi.progress.sheet.ReportImport.Outcome;
import org.shishi.progress.sheet.ReportImport.Row;

/**
 * A sheet of reports that was taken, and what became of it.
 *
 * @param reports how many it brought
 * @param rows what was told of each row when it was taken, in a list of sheets none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportSheetView(
        long id,
        String filename,
        OffsetDateTime broughtAt,
        String broughtBy,
        int reports,
        List<Row> rows,
        @Nullable Undone undone) {

    /** Those that were left out. */
    public List<Row> left() {
        return rows.stream().filter(Row::left).toList();
    }

    /** Those that were written. */
    public List<Row> written() {
        return rows.stream().filter(row -> row.outcome() == Outcome.NEW).toList();
    }

    ReportSheetView with(@Nullable Undone by) {
        return new ReportSheetView(id, filename, broughtAt, broughtBy, reports, rows, by);
    }
}
