package org.shishi.project.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Milestone;
import org.shishi.project.Plan;
import org.shishi.project.Site;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads plans with all their lines, one statement for any number of them; those without a line are left out. */
@Repository
public class Plans {

    private static final String LINES = """
            with plan as (%s)
            select plan.key, 'SITE' as kind, s.position, s.name, s.township_id, s.village, s.latitude, s.longitude,
                   cast(null as numeric) as value, cast(null as text) as unit, cast(null as text) as direction,
                   cast(null as numeric) as result, cast(null as numeric) as weight, cast(null as date) as planned_on,
                   cast(null as date) as actual_on
            from plan join project_site s on s.plan_id = plan.id
            union all
            select plan.key, 'INDICATOR', i.position, i.name, null, null, null, null, i.value, i.unit, i.direction, i.result,
                   null, null, null
            from plan join project_indicator i on i.plan_id = plan.id
            union all
            select plan.key, 'MILESTONE', m.position, m.name, null, null, null, null, null, null, null, null, m.weight,
                   m.planned_on, m.actual_on
            from plan join project_milestone m on m.plan_id = plan.id
            order by key, position""";

    private static final String OF_DAY = """
            select distinct on (project_id) project_id as key, id from project_plan
            where project_id = any(:ids) and valid_on <= :day and withdrawn_by is null
            order by project_id, valid_on desc, record_id desc, id desc""";

    private static final String BY_ID = "select id as key, id from project_plan where id = any(:ids)";

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was planned on a day, by project. */
    public Map<Long, Plan> onDay(Collection<Long> projects, LocalDate day) {
        return read(OF_DAY, projects, Map.of("day", day));
    }

    /** By their own numbers. */
    Map<Long, Plan> byId(Collection<Long> plans) {
        return read(BY_ID, plans, Map.of());
    }

    private Map<Long, Plan> read(String which, Collection<Long> ids, Map<String, ?> more) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var lines = new HashMap<Long, Lines>();
        jdbc.sql(LINES.formatted(which))
                .param("ids", ids.toArray(Long[]::new))
                .params(more)
                .query(rs -> {
                    lines.computeIfAbsent(rs.getLong("key"), key -> new Lines()).add(rs);
                });
        var plans = new HashMap<Long, Plan>();
        lines.forEach((key, its) -> plans.put(key, its.plan()));
        return plans;
    }

    private static final class Lines {

        private final List<Indicator> indicators = new ArrayList<>();
        private final List<Site> sites = new ArrayList<>();
        private final List<Milestone> milestones = new ArrayList<>();

        Plan plan() {
            return new Plan(indicators, sites, milestones);
        }

        void add(ResultSet rs) throws SQLException {
            var name = rs.getString("name");
            switch (rs.getString("kind")) {
                case "INDICATOR" ->
                    indicators.add(new Indicator(
                            name,
                            rs.getBigDecimal("value"),
                            rs.getString("unit"),
                            Direction.valueOf(rs.getString("direction")),
                            rs.getBigDecimal("result")));
                case "SITE" ->
                    sites.add(new Site(
                            name,
                            rs.getObject("township_id", Long.class),
                            rs.getString("village"),
                            rs.getBigDecimal("latitude"),
                            rs.getBigDecimal("longitude")));
                default ->
                    milestones.add(new Milestone(
                            name,
                            rs.getBigDecimal("weight"),
                            rs.getObject("planned_on", LocalDate.class),
                            rs.getObject("actual_on", LocalDate.class)));
            }
        }
    }
}
