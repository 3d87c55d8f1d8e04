package org.shishi.supervision.notice;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.supervision.NoticeColour;

/** Narrows the notices of a plan year as of a day; what is not said does not narrow. */
public record NoticeFilter(
        @Nullable Integer year,
        LocalDate day,
        Set<NoticeState> states,
        @Nullable NoticeKind kind,
        @Nullable NoticeColour colour,
        @Nullable Long unitId,
        @Nullable String project,
        @Nullable Due due,
        @Nullable String q,
        Order order,
        boolean descending) {

    /** By the clock: which notices that await an answer. */
    public enum Due {
        TODAY,
        WEEK,
        OVERDUE,
        OPEN
    }

    /** What a list can be sorted by. */
    public enum Order {
        NUMBER("coalesce(n.issued_on, n.drafted_on)"),
        COLOUR("array_position(array['BLUE', 'ORANGE', 'RED'], n.colour)"),
        MATTER("n.matter collate \"zh-x-icu\""),
        UNIT("u.name collate \"zh-x-icu\""),
        DUE("s.due_on"),
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
    public static NoticeFilter ofAnyYear(LocalDate day) {
        return of(null, day);
    }

    public static NoticeFilter of(@Nullable Integer year, LocalDate day) {
        return new NoticeFilter(year, day, Set.of(), null, null, null, null, null, null, Order.NUMBER, true);
    }

    public NoticeFilter with(Due only) {
        return new NoticeFilter(year, day, states, kind, colour, unitId, project, only, q, Order.DUE, false);
    }

    public NoticeFilter in(NoticeState... only) {
        return new NoticeFilter(year, day, Set.of(only), kind, colour, unitId, project, due, q, order, descending);
    }

    /** Addressed to one unit. */
    public NoticeFilter to(@Nullable Long unit) {
        return new NoticeFilter(year, day, states, kind, colour, unit, project, due, q, order, descending);
    }

    NoticeFilter about(String code) {
        return new NoticeFilter(year, day, states, kind, colour, unitId, code, due, q, order, descending);
    }

    /** All that something can still become of, the earliest due first. */
    public NoticeFilter unfinished() {
        return new NoticeFilter(
                year,
                day,
                Set.of(
                        NoticeState.DRAFT,
                        NoticeState.ISSUED,
                        NoticeState.SIGNED,
                        NoticeState.ANSWERED,
                        NoticeState.RETURNED,
                        NoticeState.VERIFIED),
                kind,
                colour,
                unitId,
                project,
                due,
                q,
                Order.DUE,
                false);
    }
}
