package org.shishi.progress.web;

import org.jspecify.annotations.Nullable;

/**
 * A year as the office sees it.
 *
 * @param current the period to look at first; none while no period has begun
 * @param month of which the forms asked are counted
 */
record OfficeYear(String title, @Nullable Current current, GridView grid, String month, boolean mayImport) {

    /** The current period: where it leads, its name and due date, and its figures. */
    record Current(String code, String name, String dueOn, boolean dueSure, OfficePeriod.Sums sums) {}
}
