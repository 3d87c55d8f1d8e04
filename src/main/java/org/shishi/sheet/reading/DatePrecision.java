package org.shishi.sheet.reading;

/** Says how exactly a date was given, because 12月底 must not look like a day that someone promised. */
public enum DatePrecision {
    DAY,
    /** 上旬, 中旬, 下旬, 初, 中, 底, 上半月, 下半月. */
    PART_OF_MONTH,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    /** Counted from a festival: 春节前 is the eve. */
    FESTIVAL,
    /** From one time to another. */
    RANGE
}
