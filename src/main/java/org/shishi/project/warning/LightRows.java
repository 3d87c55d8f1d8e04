package org.shishi.project.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.project.Light;
import org.shishi.project.LightRule;
import org.shishi.project.light.LightFacts;
import org.shishi.project.light.LightSql;
import org.shishi.project.list.LedgerQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts lights and reads what was known on many days, each in one statement. */
@Repository
class LightRows {

    /** What was known of some projects at the end of each of these days. */
    private static final String ON_DAYS = """
            select s.project_id, d.day, s.stage, s.adopted_on, s.started_on, s.deadline, s.percent, s.plan_sums
            from unnest(cast(:days as date[])) as d (day) join project_span s on s.from_day <= d.day and s.to_day > d.day
            where s.plan_year = :year and s.project_id = any(cast(:ids as bigint[]))
            order by s.project_id, d.day
            """;

    private final JdbcClient jdbc;

    LightRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By light, and how many of these are delayed. */
    record Counted(Map<Light, Integer> all, Map<Light, Integer> delayed) {}

    Counted counts(LedgerQuery query) {
        var counts = new Counted(new EnumMap<>(Light.class), new EnumMap<>(Light.class));
        jdbc.sql("select p.light, " + query.number() + " as n, " + query.number()
                        + " filter (where p.standing = 'DELAYED') as delayed " + query.counted() + " group by p.light")
                .params(query.values())
                .query(rs -> {
                    var light = Light.valueOf(rs.getString("light"));
                    counts.all().put(light, rs.getInt("n"));
                    counts.delayed().put(light, rs.getInt("delayed"));
                });
        return counts;
    }

    /** All of a year that have caught up, whoever leads them. */
    int caughtUp(int year, LocalDate asOf) {
        return jdbc.sql(
                        "select count(*) from project_caught_up where plan_year = :year and from_day <= :asOf and to_day > :asOf")
                .param("year", year)
                .param("asOf", asOf)
                .query(Integer.class)
                .single();
    }

    int count(LedgerQuery query) {
        return jdbc.sql("select count(*) " + query.rows())
                .params(query.values())
                .query(Integer.class)
                .single();
    }

    /** How many of the days before a deadline are left, for all at work that have it within so many. */
    Map<Integer, Integer> deadlines(LedgerQuery query, LightRule rule) {
        var left = new ArrayList<Integer>();
        jdbc.sql("select p.deadline - cast(:asOf as date) as days " + query.rows())
                .params(query.values())
                .query(rs -> {
                    left.add(rs.getInt("days"));
                });
        var steps = new LinkedHashMap<Integer, Integer>();
        rule.dueSoon()
                .forEach(step -> steps.put(
                        step, (int) left.stream().filter(days -> days <= step).count()));
        return steps;
    }

    /** By the ids of the projects. */
    Map<Long, List<LightFacts>> onDays(int year, Collection<Long> ids, List<LocalDate> days) {
        var found = new HashMap<Long, List<LightFacts>>();
        jdbc.sql(ON_DAYS)
                .param("year", year)
                .param("ids", ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .param("days", LightSql.array(days))
                .query(rs -> {
                    found.computeIfAbsent(rs.getLong("project_id"), any -> new ArrayList<>())
                            .add(LightFacts.read(rs, rs.getObject("day", LocalDate.class)));
                });
        return found;
    }
}
