package org.shishi.imports;

import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.sheet.Cell;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;

/** Knows which column of a sheet a field of the ledger comes from, so that every finding is told beside its cell. */
final class FieldCells {

    private FieldCells() {}

    /** The cell that the field was read from; the row's first where there is no such column. */
    static String ref(LedgerRow row, @Nullable LedgerField field) {
        var value = field == null ? null : row.values().get(field);
        return value == null || value.cell().ref().isEmpty()
                ? "A" + row.number()
                : value.cell().ref();
    }

    /** Whether the row has a cell for it. */
    static boolean has(LedgerRow row, Field field) {
        var source = source(row, field);
        return source != null && row.values().containsKey(source);
    }

    /** The cell of a heading in the header's first row. */
    static String heading(RecognisedLedger sheet, Heading heading) {
        return sheet.table().rows().stream()
                .filter(row -> row.number() == sheet.headerRow())
                .map(row -> row.cell(heading.column()).ref())
                .findFirst()
                .orElse("");
    }

    /** The letters of its column. */
    static String letter(Heading heading) {
        return Cell.letters(heading.column());
    }

    static String ref(LedgerRow row, Field field) {
        return ref(row, source(row, field));
    }

    /** A table with one column for units or words fills both of their fields from it. */
    private static @Nullable LedgerField source(LedgerRow row, Field field) {
        var own = field.sheet();
        if (own == null || row.values().containsKey(own)) {
            return own;
        }
        return switch (own) {
            case LEAD_UNIT -> LedgerField.RESPONSIBLE_UNITS;
            case TITLE -> LedgerField.CONTENT;
            default -> own;
        };
    }
}
