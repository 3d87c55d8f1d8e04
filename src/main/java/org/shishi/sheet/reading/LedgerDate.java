package org.shishi.sheet.reading;

import java.time.LocalDate;

/**
 * Carries a date as a ledger gives it: the days that the words cover.
 *
 * @param from first day that the words cover
 * @param to last day; what a deadline or forecast means, 前 or not
 * @param yearAssumed whether the words named no year, so that the plan year was taken
 */
public record LedgerDate(LocalDate from, LocalDate to, DatePrecision precision, boolean yearAssumed) {

    public static LedgerDate day(LocalDate day) {
        return new LedgerDate(day, day, DatePrecision.DAY, false);
    }

    static LedgerDate month(LocalDate anyDay) {
        return new LedgerDate(
                anyDay.withDayOfMonth(1), anyDay.withDayOfMonth(anyDay.lengthOfMonth()), DatePrecision.MONTH, false);
    }

    LedgerDate assumed(boolean assumed) {
        return new LedgerDate(from, to, precision, assumed);
    }
}
