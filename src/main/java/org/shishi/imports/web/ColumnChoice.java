package org.shishi.imports.web;

import java.util.Arrays;
import java.util.List;
import org.shishi.project.Field;
import org.shishi.sheet.ledger.LedgerField;

/** What a column of a sheet can be taken for; what the ledger keeps is called by the same name everywhere. */
record ColumnChoice(LedgerField field, String key) {

    private static final String UNKEPT = "imports.column.";

    static final List<ColumnChoice> ALL =
            Arrays.stream(LedgerField.values()).map(ColumnChoice::of).toList();

    /** Whether the ledger has no place for it. */
    public boolean unkept() {
        return key.startsWith(UNKEPT) && field != LedgerField.SEQUENCE;
    }

    private static ColumnChoice of(LedgerField column) {
        var key = Arrays.stream(Field.values())
                .filter(field -> field.sheet() == column)
                .map(Field::key)
                .findFirst()
                .orElseGet(() -> unkept(column));
        return new ColumnChoice(column, key);
    }

    /** What is understood, and kept nowhere. */
    private static String unkept(LedgerField column) {
        return switch (column) {
            case SEQUENCE -> "imports.column.sequence";
            case RESPONSIBLE_PERSON -> "imports.column.person";
            case NEXT_STEP -> "imports.column.next-step";
            case PLANNED_START -> "imports.column.planned-start";
            case PERIOD_PLAN -> "imports.column.period-plan";
            default -> throw new IllegalArgumentException(column.name());
        };
    }
}
