package org.shishi.supervision.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Narrows the inspections of a plan year as of a day: those held by then, and those still planned. */
public record InspectionFilter(
        int year,
        LocalDate day,
        @Nullable InspectionKind kind,
        @Nullable String q,
        Order order,
        boolean descending) {

    /** What a list can be sorted by. */
    public enum Order {
        HELD("i.held_on"),
        KIND("i.kind"),
        THEME("i.theme collate \"zh-x-icu\""),
        STATE("i.state");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql(boolean descending) {
            return sql + (descending ? " desc" : "");
        }
    }

    public static InspectionFilter of(int year, LocalDate day) {
        return new InspectionFilter(year, day, null, null, Order.HELD, true);
    }
}
