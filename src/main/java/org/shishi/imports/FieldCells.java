package org.shishi.imports;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.sheet.Heading;
import org.shishi.sheet.LedgerField;
import org.shishi.sheet.LedgerRow;
import org.shishi.sheet.Recognised;

/** Knows which column of a sheet a field of the ledger comes from, so that every finding is told beside its cell. */
final class FieldCells {

    private static final Map<Field, LedgerField> SOURCES = new EnumMap<>(Field.class);

    static {
        SOURCES.put(Field.CODE, LedgerField.CODE);
        SOURCES.put(Field.LEVEL, LedgerField.LEVEL);
        SOURCES.put(Field.ASPECT, LedgerField.ASPECT);
        SOURCES.put(Field.TITLE, LedgerField.TITLE);
        SOURCES.put(Field.CONTENT, LedgerField.CONTENT);
        SOURCES.put(Field.TARGET, LedgerField.ANNUAL_TARGET);
        SOURCES.put(Field.LEAD_UNIT, LedgerField.LEAD_UNIT);
        SOURCES.put(Field.RESPONSIBLE_UNITS, LedgerField.RESPONSIBLE_UNITS);
        SOURCES.put(Field.LEADER, LedgerField.LEADER);
        SOURCES.put(Field.DEADLINE, LedgerField.DEADLINE);
        SOURCES.put(Field.QUOTA, LedgerField.FIXED_QUOTA);
        SOURCES.put(Field.INVESTMENT, LedgerField.TOTAL_INVESTMENT);
        SOURCES.put(Field.REMARK, LedgerField.REMARK);
        SOURCES.put(Field.STAGE, LedgerField.STATUS);
        SOURCES.put(Field.STARTED_ON, LedgerField.START_DATE);
        SOURCES.put(Field.COMPLETED_ON, LedgerField.COMPLETION_DATE);
        SOURCES.put(Field.FORECAST, LedgerField.FORECAST);
        SOURCES.put(Field.PERCENT, LedgerField.PERCENT);
        SOURCES.put(Field.PROGRESS_NOTE, LedgerField.PROGRESS_TEXT);
        SOURCES.put(Field.PROBLEM, LedgerField.PROBLEM);
        SOURCES.put(Field.BLOCKER, LedgerField.BLOCKER);
        SOURCES.put(Field.MILESTONES, LedgerField.SCHEDULE);
    }

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
    static String heading(Recognised sheet, Heading heading) {
        return sheet.table().rows().stream()
                .filter(row -> row.number() == sheet.headerRow())
                .map(row -> row.cell(heading.column()).ref())
                .findFirst()
                .orElse("");
    }

    static String ref(LedgerRow row, Field field) {
        return ref(row, source(row, field));
    }

    /** A table with one column for units or words fills both of their fields from it. */
    private static @Nullable LedgerField source(LedgerRow row, Field field) {
        var own = SOURCES.get(field);
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
