package org.shishi.project.light;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.project.Light;
import org.shishi.project.LightRule;
import org.shishi.project.list.LedgerQuery;

/** What the database is asked of lights: expressions over rows {@code p} of a {@link LedgerQuery}. */
public final class LightSql {

    /** Behind at the end of an earlier period by a gap, and not any more; a line that moved makes nothing up. */
    public static final String CAUGHT_UP = Light.OF_ROW + """
             in ('GREEN', 'FINISHED') and exists (
                select from unnest(cast(:ends as date[]), cast(:benchmarks as date[]), cast(:yellows as numeric[]),
                                   cast(:reds as numeric[])) as d (day, benchmark, yellow, red)
                cross join lateral project_as_of(d.day) q
                where q.id = p.id and q.deadline >= d.day and q.deadline = p.deadline
                  and project_line_from(project_plan_sums(q.id, d.day), q.started_on, q.adopted_on)
                      is not distinct from project_line_from(p.plan_sums, p.started_on, p.adopted_on)
                  and project_light(project_plan_sums(q.id, d.day), q.stage, q.adopted_on, q.started_on, q.deadline,
                                    q.percent, d.day, d.benchmark, d.yellow, d.red) in ('YELLOW', 'RED'))""";

    private LightSql() {}

    /** The values of {@link #CAUGHT_UP}: days of the past, each judged by its own rule. */
    public static Map<String, ?> caughtUp(List<LocalDate> ends, LightRuleBook rules) {
        return Map.of(
                "ends", array(ends.stream()),
                "benchmarks", array(ends.stream().map(rules::on).map(LightRule::benchmark)),
                "yellows", array(ends.stream().map(rules::on).map(LightRule::yellowFrom)),
                "reds", array(ends.stream().map(rules::on).map(LightRule::redAbove)));
    }

    private static String array(Stream<?> members) {
        return members.map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
