package org.shishi.imports.web;

import java.util.List;
import java.util.Locale;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.unit.UnitImport;

/**
 * An import of the directory of units as the API tells it, row by row like a ledger's.
 *
 * @param messages what is said of the sheet as a whole: its totals, and columns that were not read
 */
record UnitsAnswer(String kind, boolean applied, List<ImportAnswer.Message> messages, List<Row> rows) {

    record Row(int number, String outcome, String code, String name, List<ImportAnswer.Message> messages) {}

    static UnitsAnswer of(UnitImport outcome, ImportWords said) {
        return new UnitsAnswer(
                "units",
                outcome.applied(),
                outcome.totals().stream().map(one -> message(one, said)).toList(),
                outcome.rows().stream().map(row -> row(row, said)).toList());
    }

    private static ImportAnswer.Message message(TotalRows.Said one, ImportWords said) {
        return new ImportAnswer.Message(
                null, "notice", one.code(), said.key(one.code(), one.values().toArray()));
    }

    private static Row row(UnitImport.Row row, ImportWords said) {
        var key = row.messageKey();
        var value = row.value() == null ? "" : row.value();
        return new Row(
                row.number(),
                row.outcome().name().toLowerCase(Locale.ROOT),
                row.code(),
                row.name(),
                key == null
                        ? List.of()
                        : List.of(new ImportAnswer.Message(
                                null,
                                row.outcome() == UnitImport.Outcome.ERROR ? "error" : "notice",
                                key,
                                said.key(key, value))));
    }
}
