package org.shishi.agenda.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month of the calendar as its page shows it: whole weeks from Monday on. */
record MonthView(
        YearMonth month,
        String title,
        List<List<Day>> weeks,
        int open,
        boolean mine,
        boolean sure,
        @Nullable Day chosen) {

    /**
     * A day.
     *
     * @param css how it is drawn: outside the month, today, off
     * @param mark the key of the word for a day off or a worked weekend; none for what the weekday tells
     * @param occasion the festival, or empty
     * @param more how many there are that the cell has no room for
     */
    record Day(
            LocalDate on,
            int number,
            String css,
            @Nullable String mark,
            String occasion,
            List<Item> shown,
            List<Item> all,
            int more,
            String href) {}

    /** One thing that is due. */
    record Item(String kind, String tone, String title, String href) {}

    public String before() {
        return href(month.minusMonths(1), mine);
    }

    public String after() {
        return href(month.plusMonths(1), mine);
    }

    public String everybodys() {
        return href(month, false);
    }

    public String own() {
        return href(month, true);
    }

    static String href(YearMonth month, boolean mine) {
        return "/calendar?month=" + month + "&mine=" + mine;
    }
}
