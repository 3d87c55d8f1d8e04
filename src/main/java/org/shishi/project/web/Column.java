package org.shishi.project.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.SortKey;
import org.shishi.sheet.LedgerField;

/** The columns that the list of projects can show, sort by and export, in the order in which they stand. */
enum Column {
    CODE(SortKey.CODE, LedgerField.CODE),
    TITLE(SortKey.TITLE, LedgerField.TITLE),
    LEVEL(SortKey.LEVEL, LedgerField.LEVEL),
    ASPECT(SortKey.ASPECT, LedgerField.ASPECT),
    CONTENT(null, LedgerField.CONTENT),
    LEAD_UNIT(SortKey.LEAD_UNIT, LedgerField.LEAD_UNIT),
    RESPONSIBLE_UNITS(null, LedgerField.RESPONSIBLE_UNITS),
    LEADER(null, LedgerField.LEADER),
    STAGE(SortKey.STAGE, LedgerField.STATUS),
    PERCENT(SortKey.PERCENT, LedgerField.PERCENT),
    DEADLINE(SortKey.DEADLINE, LedgerField.DEADLINE),
    STARTED_ON(SortKey.STARTED_ON, LedgerField.START_DATE),
    COMPLETED_ON(SortKey.COMPLETED_ON, LedgerField.COMPLETION_DATE),
    FORECAST(SortKey.FORECAST, LedgerField.FORECAST),
    /** Computed on the day, so that no sheet brings it back. */
    TIMELINESS(SortKey.STANDING, null),
    /** Computed too. */
    LIGHT(SortKey.LIGHT, null),
    BLOCKER(null, LedgerField.BLOCKER),
    PROBLEM(null, LedgerField.PROBLEM),
    QUOTA(SortKey.QUOTA, LedgerField.FIXED_QUOTA),
    INVESTMENT(SortKey.INVESTMENT, LedgerField.TOTAL_INVESTMENT),
    REMARK(null, LedgerField.REMARK);

    /** What stands in every row: a sheet without them could not be brought back. */
    static final Set<Column> ALWAYS = EnumSet.of(CODE, TITLE);

    static final Set<Column> USUAL =
            EnumSet.of(CODE, TITLE, LEVEL, LEAD_UNIT, STAGE, PERCENT, DEADLINE, FORECAST, TIMELINESS, LIGHT, BLOCKER);

    private final @Nullable SortKey sort;
    private final @Nullable LedgerField sheet;

    Column(@Nullable SortKey sort, @Nullable LedgerField sheet) {
        this.sort = sort;
        this.sheet = sheet;
    }

    @Nullable
    SortKey sort() {
        return sort;
    }

    @Nullable
    LedgerField sheet() {
        return sheet;
    }

    boolean numeric() {
        return this == PERCENT || this == QUOTA || this == INVESTMENT;
    }

    /** The key of its heading; what the ledger keeps is called by the same name everywhere. */
    public String key() {
        return switch (this) {
            case TIMELINESS -> "projects.timeliness";
            case LIGHT -> "lights.light";
            default -> "Field." + Field.valueOf(name());
        };
    }

    static List<Column> optional() {
        return Arrays.stream(values())
                .filter(column -> !ALWAYS.contains(column))
                .toList();
    }
}
