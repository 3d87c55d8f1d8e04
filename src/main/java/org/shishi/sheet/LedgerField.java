package org.shishi.sheet;

/** Names what a column of a ledger can hold; the tables' own headings are mapped to it. */
public enum LedgerField {
    SEQUENCE(Kind.TEXT),
    CODE(Kind.TEXT),
    LEVEL(Kind.LEVEL),
    ASPECT(Kind.TEXT),
    TITLE(Kind.TEXT),
    CONTENT(Kind.TEXT),
    ANNUAL_TARGET(Kind.TEXT),
    LEAD_UNIT(Kind.UNITS),
    RESPONSIBLE_UNITS(Kind.UNITS),
    LEADER(Kind.TEXT),
    RESPONSIBLE_PERSON(Kind.TEXT),
    DEADLINE(Kind.DATE),
    TOTAL_INVESTMENT(Kind.MONEY),
    FIXED_QUOTA(Kind.MONEY),
    PERCENT(Kind.PERCENT),
    START_DATE(Kind.DATE),
    COMPLETION_DATE(Kind.DATE),
    FORECAST(Kind.DATE),
    PROBLEM(Kind.TEXT),
    BLOCKER(Kind.TEXT),
    NEXT_STEP(Kind.TEXT),
    STATUS(Kind.STATUS),
    REMARK(Kind.TEXT),
    /** Steps through the year (进度安排), ①②③. */
    SCHEDULE(Kind.STEPS),
    /** What the month or quarter was to bring (月度工作计划, 一季度目标). */
    PERIOD_PLAN(Kind.TEXT),
    /** What was done, in words (落实情况, 进展情况). */
    PROGRESS_TEXT(Kind.TEXT);

    enum Kind {
        TEXT,
        LEVEL,
        UNITS,
        DATE,
        MONEY,
        PERCENT,
        STATUS,
        STEPS
    }

    private final Kind kind;

    LedgerField(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
