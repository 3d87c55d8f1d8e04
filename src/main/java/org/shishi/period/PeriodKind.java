package org.shishi.period;

import java.time.LocalDate;

/** How much of a month a reporting period covers. */
public enum PeriodKind {
    MONTH,
    /** 上半月: the 1st to the 15th. */
    FIRST_HALF,
    /** 下半月: the 16th to the end of the month. */
    SECOND_HALF;

    static final int LAST_OF_FIRST_HALF = 15;

    LocalDate lastDay(LocalDate first) {
        return this == FIRST_HALF
                ? first.withDayOfMonth(LAST_OF_FIRST_HALF)
                : first.withDayOfMonth(first.lengthOfMonth());
    }

    public String code(LocalDate first) {
        var month = first.toString().substring(0, "2023-09".length());
        return switch (this) {
            case MONTH -> month;
            case FIRST_HALF -> month + "-1";
            case SECOND_HALF -> month + "-2";
        };
    }

    /** The word that the county's sheets use: 2023年9月上半月. */
    public String name(LocalDate first) {
        var month = first.getYear() + "年" + first.getMonthValue() + "月";
        return switch (this) {
            case MONTH -> month;
            case FIRST_HALF -> month + "上半月";
            case SECOND_HALF -> month + "下半月";
        };
    }
}
