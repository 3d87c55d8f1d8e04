package org.shishi.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RowKind;
import org.shishi.sheet.reading.SharedValue;

/** An amount or a percent in one cell merged over several projects. */
record MergedValue(Heading heading, SharedValue value) {

    static List<MergedValue> in(RecognisedLedger sheet, List<LedgerRow> rows) {
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
