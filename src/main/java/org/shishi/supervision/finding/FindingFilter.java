package org.shishi.supervision.finding;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the findings of a plan year as of a day; what is not said does not narrow.
 *
 * @param open true: all that are not struck off
 * @param overdue true: those whose deadline has passed and that the unit has not reported done
 * @param reopened true: those that came back
 * @param olderThan found more than so many days before the day
 * @param youngerThan found at most so many days before it
 */
public record FindingFilter(
        @Nullable Integer year,
        LocalDate day,
        Set<FindingState> states,
        @Nullable FindingCategory category,
        @Nullable Severity severity,
        @Nullable Long unitId,
        @Nullable String project,
        @Nullable Long inspection,
        boolean open,
        boolean overdue,
        boolean reopened,
        @Nullable Integer olderThan,
        @Nullable Integer youngerThan,
        @Nullable String q,
        Order order,
        boolean descending) {

    /** What a list can be sorted by. */
    public enum Order {
        FOUND("f.found_on"),
        DUE("s.due_on"),
        PROJECT("p.code"),
        CATEGORY("f.category"),
        SEVERITY("array_position(array['MINOR', 'MAJOR', 'SEVERE'], f.severity)"),
        UNIT("u.name collate \"zh-x-icu\""),
        STATE("s.state");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql(boolean descending) {
            return sql + (descending ? " desc" : "") + " nulls last";
        }
    }

    /** Of all plan years, for the page of one project or inspection. */
    public static FindingFilter ofAnyYear(LocalDate day) {
        return of(null, day);
    }

    public static FindingFilter of(@Nullable Integer year, LocalDate day) {
        return new FindingFilter(
                year,
                day,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                null,
                Order.FOUND,
                true);
    }

    /** All that are not struck off, the oldest first. */
    public FindingFilter openOnes() {
        return new FindingFilter(
                year,
                day,
                states,
                category,
                severity,
                unitId,
                project,
                inspection,
                true,
                overdue,
                reopened,
                olderThan,
                youngerThan,
                q,
                Order.FOUND,
                false);
    }

    public FindingFilter about(@Nullable String code, @Nullable Long ofInspection) {
        return new FindingFilter(
                year,
                day,
                states,
                category,
                severity,
                unitId,
                code,
                ofInspection,
                open,
                overdue,
                reopened,
                olderThan,
                youngerThan,
                q,
                order,
                descending);
    }
}
