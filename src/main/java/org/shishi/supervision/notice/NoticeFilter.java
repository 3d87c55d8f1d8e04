package org.shishi.supervision.notice;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Narrows the notices of a plan year, or of any, as of a day. */
public record NoticeFilter(@Nullable Integer year, LocalDate day, NoticeQuery query) {

    /** By the clock: which notices that await an answer. */
    public enum Due {
        TODAY,
        WEEK,
        OVERDUE,
        OPEN
    }

    /** Of all plan years, for the page of one project or inspection. */
    public static NoticeFilter ofAnyYear(LocalDate day) {
        return of(null, day);
    }

    public static NoticeFilter of(@Nullable Integer year, LocalDate day) {
        return new NoticeFilter(year, day, NoticeQuery.ALL);
    }

    public NoticeFilter with(Due due) {
        return with(Map.of("due", due, "sort", "due"));
    }

    public NoticeFilter in(NoticeState... states) {
        return with(Map.of("state", Set.of(states)));
    }

    /** Addressed to one unit. */
    public NoticeFilter to(@Nullable Long unit) {
        return unit == null ? this : with(Map.of("unit", unit));
    }

    NoticeFilter about(String project) {
        return with(Map.of("project", project));
    }

    NoticeFilter at(long meeting) {
        return with(Map.of("meeting", meeting));
    }

    /** All that something can still become of, the earliest due first. */
    public NoticeFilter unfinished() {
        return with(Map.of("state", NoticeState.UNFINISHED, "sort", "due"));
    }

    private NoticeFilter with(Map<String, ?> values) {
        return new NoticeFilter(year, day, NoticeQuery.PARTS.with(query, values));
    }
}
