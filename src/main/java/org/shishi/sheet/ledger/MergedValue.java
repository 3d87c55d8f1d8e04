package org.shishi.sheet.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.shishi.sheet.reading.SharedValue;

/** An amount or a percent in one cell merged over several projects. */
public record MergedValue(Heading heading, SharedValue value) {

    public static List<MergedValue> in(RecognisedLedger sheet, List<LedgerRow> rows) {
        var projects = rows.stream()
                .filter(row -> row.kind() == RowKind.DATA)
                .map(LedgerRow::number)
                .collect(Collectors.toSet());
        return sheet.headings().stream()
                .filter(heading -> heading.field() != null && counts(heading.field()))
                .flatMap(heading -> SharedValue.in(sheet.table(), heading.column(), projects).stream()
                        .map(value -> new MergedValue(heading, value)))
                .toList();
    }

    private static boolean counts(LedgerField field) {
        return field.isMoney() || field == LedgerField.PERCENT;
    }
}
