package org.shishi.imports.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.imports.ImportSetup;
import org.shishi.imports.ImportView;
import org.shishi.shared.PlanYear;
import org.shishi.sheet.ledger.LedgerField;

/** What a person says about a sheet; its columns come beside it as {@code column.4}. */
@NullUnmarked
record SetupForm(
        @NotNull String sheet,
        @Min(1) @Max(200_000) Integer headerRow,
        @NotNull @PlanYear Integer planYear,
        @NotNull LocalDate asOf,
        @Nullable Boolean giveCodes) {

    private static final String COLUMN = "column.";

    static SetupForm of(ImportView it) {
        var found = it.recognition();
        return new SetupForm(
                found.sheet(),
                found.headerRow(),
                found.planYear(),
                found.asOf(),
                it.setup().giveCodes());
    }

    /** Another sheet or header has other columns: those that were sent speak of the old ones. */
    ImportSetup setup(ImportView before, Map<String, String> sent) {
        var found = before.recognition();
        boolean sameSheet = sheet.equals(found.sheet());
        boolean sameHeader = sameSheet && (headerRow == null || headerRow == found.headerRow());
        boolean ownHeader =
                sameSheet && headerRow != null && (!sameHeader || before.setup().headerRow() != null);
        return new ImportSetup(
                sheet,
                ownHeader ? headerRow : null,
                planYear,
                asOf,
                sameHeader ? columns(sent) : Map.of(),
                Boolean.TRUE.equals(giveCodes));
    }

    private static Map<Integer, @Nullable LedgerField> columns(Map<String, String> sent) {
        var columns = new HashMap<Integer, @Nullable LedgerField>();
        sent.forEach((name, value) -> {
            if (name.matches("column\\.\\d{1,3}")) {
                columns.put(
                        Integer.valueOf(name.substring(COLUMN.length())),
                        value.isEmpty() ? null : LedgerField.valueOf(value));
            }
        });
        return columns;
    }
}
