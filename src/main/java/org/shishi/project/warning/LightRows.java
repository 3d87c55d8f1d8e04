package org.shishi.project.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Light;
import org.shishi.project.LightRule;
import org.shishi.project.light.LightFacts;
import org.shishi.project.list.LedgerQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts lights and reads what was known on many days, each in one statement. */
@Repository
class LightRows {

    /** What was known at the end of each of these days, of a year's projects or of one of them. */
    private static final String ON_DAYS = """
            select l.code, d.day, l.stage, l.adopted_on, l.started_on, l.deadline, l.percent,
                   project_plan_sums(l.id, d.day) as plan_sums
            from unnest(cast(:days as date[])) as d (day) cross join lateral project_as_of(d.day) l
            where l.plan_year = :year and (cast(:code as text) is null or l.code = :code)
            order by l.code, d.day
            """;

    private final JdbcClient jdbc;

    LightRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Light, Integer> counts(LedgerQuery query) {
        var counts = new EnumMap<Light, Integer>(Light.class);
        jdbc.sql("select " + Light.OF_ROW + " as light, count(*) as n " + query.from() + query.where() + " group by 1")
                .params(query.values())
                .query(rs -> {
                    counts.put(Light.valueOf(rs.getString("light")), rs.getInt("n"));
                });
        return counts;
    }

    int count(LedgerQuery query) {
        return jdbc.sql("select count(*) " + query.from() + query.where())
                .params(query.values())
                .query(Integer.class)
                .single();
    }

    /** How many of the days before a deadline are left, for all at work that have it within so many. */
    Map<Integer, Integer> deadlines(LedgerQuery query, LightRule rule) {
        var left = new ArrayList<Integer>();
        jdbc.sql("select p.deadline - cast(:asOf as date) as days " + query.from() + query.where())
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

    Map<String, List<LightFacts>> onDays(int year, @Nullable String code, List<LocalDate> days) {
        var found = new HashMap<String, List<LightFacts>>();
        jdbc.sql(ON_DAYS)
                .param("year", year)
                .param("code", code)
                .param("days", days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")))
                .query(rs -> {
                    found.computeIfAbsent(rs.getString("code"), any -> new ArrayList<>())
                            .add(LightFacts.read(rs, rs.getObject("day", LocalDate.class)));
                });
        return found;
    }
}
