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
        boolean crowded,
        boolean mine,
        boolean sure,
        @Nullable Day chosen) {

    /**
     * A day.
     *
     * @param css how it is drawn: outside the month, today, off
     * @param mark the key of the word for a day off or a worked weekend; none for what the weekday tells
     * @param occasion the festival, or empty
     * @param shown for which the cell has room
     * @param all of the chosen day, the first ones at least
     * @param due how many are known of
     * @param crowded whether there are more than are known of
     */
    record Day(
            LocalDate on,
            int number,
            String css,
            @Nullable String mark,
            String occasion,
            List<Item> shown,
            List<Item> all,
            int due,
            boolean crowded,
            String href) {

        /** How many there are that the cell has no room for. */
        public int more() {
            return due - shown.size();
        }

        /** How many of the chosen day are not listed. */
        public int left() {
            return due - all.size();
        }
    }

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
