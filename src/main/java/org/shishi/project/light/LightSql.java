package org.shishi.project.light;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.project.list.LedgerQuery;

/** What the database is asked of lights beyond the one that a row {@code p} of a {@link LedgerQuery} has. */
public final class LightSql {

    /**
     * Behind at the end of an earlier period by a gap, and not any more; a line that moved makes nothing up. Without
     * {@code offset 0} all that were ever behind are read and put beside the projects, instead of each by its index.
     */
    public static final String CAUGHT_UP = """
            p.light in ('GREEN', 'FINISHED') and exists (
                select from project_span q
                join unnest(cast(:ends as date[])) d (day) on q.from_day <= d.day and q.to_day > d.day
                where q.plan_year = :year and q.project_id = p.id and q.light in ('YELLOW', 'RED')
                  and q.deadline >= d.day and q.deadline = p.deadline
                  and project_line_from(q.plan_sums, q.started_on, q.adopted_on)
                      is not distinct from project_line_from(p.plan_sums, p.started_on, p.adopted_on)
                offset 0)""";

    private LightSql() {}

    /** The values of {@link #CAUGHT_UP}: days of the past, each of which was judged by its own rule. */
    public static Map<String, ?> ends(List<LocalDate> ends) {
        return Map.of("ends", array(ends));
    }

    public static String array(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
