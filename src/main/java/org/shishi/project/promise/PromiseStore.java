package org.shishi.project.promise;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was voted; the database takes each once and changes none. */
@Repository
public class PromiseStore {

    private static final String READ = """
            select p.project_id, p.voted_on, p.title, p.content, p.target, p.amount, p.deadline,
                   i.name, i.value, i.unit, i.direction
            from project_promise p left join project_promise_indicator i on i.project_id = p.project_id
            where p.project_id = any(:ids) order by p.project_id, i.position""";

    private static final String MEASURED = """
            select f.project_id, i.name, i.value, i.unit, i.direction, i.result
            from (select distinct on (project_id) project_id, id from project_plan
                  where project_id = any(:ids) and valid_on <= :day and withdrawn_by is null
                  order by project_id, valid_on desc, record_id desc, id desc) f
            join project_indicator i on i.plan_id = f.id order by f.project_id, i.position""";

    /** The first result told after a day, while the project stays complete. */
    private static final String TOLD_SINCE = """
            select distinct on (f.project_id, i.name) f.project_id, i.name, i.value, i.unit, i.direction, i.result
            from project_plan f join project_indicator i on i.plan_id = f.id
            where f.project_id = any(:ids) and f.valid_on > :day and f.withdrawn_by is null and i.result is not null
              and not exists (select from project_stage s where s.project_id = f.project_id and s.withdrawn_by is null
                and s.valid_on > :day and s.valid_on <= f.valid_on and not project_is_completed(s.stage))
            order by f.project_id, i.name, f.valid_on, f.record_id desc, f.id desc""";

    /** A decision that was recorded later did not count yet on a day, whatever day it bears, nor what others took over from it. */
    private static final String KNOWN = """
            with told as (
                select f.deadline, f.valid_on, f.record_id, f.id,
                    r.command = 'ADJUST' and cast(r.recorded_at at time zone 'Asia/Shanghai' as date) > :day as late
                from project_state f join project_record r on r.id = f.record_id
                where f.project_id = :project and f.valid_on <= :day and f.withdrawn_by is null)
            select (select t.deadline from told t
                    where not t.late and not exists (select from told l where l.late
                        and l.valid_on <= t.valid_on and l.record_id < t.record_id and l.deadline = t.deadline)
                    order by t.valid_on desc, t.record_id desc, t.id desc limit 1) as deadline,
                   (select f.stage from project_stage f join project_record r on r.id = f.record_id
                    where f.project_id = :project and f.valid_on <= :day and f.withdrawn_by is null
                    and not (r.command = 'ADJUST' and cast(r.recorded_at at time zone 'Asia/Shanghai' as date) > :day)
                    order by f.valid_on desc, f.record_id desc, f.id desc limit 1) as stage""";

    private final JdbcClient jdbc;

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of them that were voted for; one statement, however many are asked about. */
    public Set<Long> voted(Collection<Long> projects) {
        return projects.isEmpty()
                ? Set.of()
                : jdbc.sql("select project_id from project_promise where project_id = any(:ids)")
                        .param("ids", projects.toArray(Long[]::new))
                        .query(Long.class)
                        .set();
    }

    /** The levels of those among them that were voted for, by their codes. */
    public Map<String, Level> voted(List<String> codes) {
        var found = new HashMap<String, Level>();
        jdbc.sql("""
                        select p.code, p.level from project_promise v join project p on p.id = v.project_id
                        where p.code = any(:codes)""").param("codes", codes.toArray(String[]::new)).query(row -> {
            found.put(row.getString("code"), Level.valueOf(row.getString("level")));
        });
        return found;
    }

    /** By project; none for those that nobody voted for. Two statements, however many are asked about. */
    public Map<Long, Promise> of(Collection<Long> projects) {
        var found = new HashMap<Long, Promise>();
        var ids = projects.toArray(Long[]::new);
        jdbc.sql(READ).param("ids", ids).query(row -> {
            var promise = found.get(row.getLong("project_id"));
            if (promise == null) {
                promise = head(row);
                found.put(row.getLong("project_id"), promise);
            }
            if (row.getString("name") != null) {
                promise.indicators().add(indicator(row));
            }
        });
        changes(found, ids);
        return found;
    }

    private static Promise head(ResultSet row) throws SQLException {
        return new Promise(
                row.getObject("voted_on", LocalDate.class),
                row.getString("title"),
                row.getString("content"),
                row.getString("target"),
                new ArrayList<>(),
                row.getBigDecimal("amount"),
                row.getObject("deadline", LocalDate.class),
                new ArrayList<>());
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getString("name"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                Direction.valueOf(row.getString("direction")),
                null);
    }

    private void changes(Map<Long, Promise> promises, Long[] ids) {
        jdbc.sql("""
                        select project_id, indicator, value, decided_on, decision from project_promise_change
                        where project_id = any(:ids) order by decided_on, id""").param("ids", ids).query(row -> {
            promises.get(row.getLong("project_id"))
                    .changes()
                    .add(new Promise.Change(
                            row.getString("indicator"),
                            row.getBigDecimal("value"),
                            row.getObject("decided_on", LocalDate.class),
                            row.getString("decision")));
        });
    }

    /** The indicators of each plan on a day, with their results; one statement, however many are asked about. */
    public Map<Long, List<Indicator>> measured(Collection<Long> projects, LocalDate day) {
        return measures(MEASURED, projects, day);
    }

    /** The results that were first told after a day; one statement, however many are asked about. */
    public Map<Long, List<Indicator>> toldSince(Collection<Long> projects, LocalDate day) {
        return measures(TOLD_SINCE, projects, day);
    }

    private Map<Long, List<Indicator>> measures(String sql, Collection<Long> projects, LocalDate day) {
        var found = new HashMap<Long, List<Indicator>>();
        jdbc.sql(sql)
                .param("ids", projects.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("project_id"), project -> new ArrayList<>())
                            .add(new Indicator(
                                    row.getString("name"),
                                    row.getBigDecimal("value"),
                                    row.getString("unit"),
                                    Direction.valueOf(row.getString("direction")),
                                    row.getBigDecimal("result")));
                });
        return found;
    }

    /** What counted on a day; of what was decided only what was recorded by then. */
    public record Known(
            @Nullable LocalDate deadline, @Nullable Stage stage) {}

    /** What counted for a project on a day by what was decided and recorded by then. */
    public Known known(long project, LocalDate day) {
        return jdbc.sql(KNOWN)
                .param("project", project)
                .param("day", day)
                .query(Known.class)
                .single();
    }

    /** Writes down what was voted of a project that is in the ledger. */
    public void freeze(long project, Promise promise) {
        jdbc.sql("""
                        insert into project_promise (project_id, voted_on, title, content, target, amount, deadline)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        project,
                        promise.votedOn(),
                        promise.title(),
                        promise.content(),
                        promise.target(),
                        promise.amount(),
                        promise.deadline())
                .update();
        int position = 0;
        for (var goal : promise.indicators()) {
            jdbc.sql("""
                            insert into project_promise_indicator (project_id, position, name, value, unit, direction)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            project,
                            position++,
                            goal.name(),
                            goal.value(),
                            goal.unit(),
                            goal.direction().name())
                    .update();
        }
    }

    /** Writes down, for a vote of the past, what the ledger first said of its projects. */
    public void freezeAsKnown(Collection<Long> projects, LocalDate votedOn) {
        jdbc.sql("select count(project_promise_as_known(id, :day)) from unnest(:ids) id")
                .param("day", votedOn)
                .param("ids", projects.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** Writes down what was decided to count instead. */
    public void change(long project, String indicator, BigDecimal value, LocalDate decidedOn, String decision) {
        jdbc.sql("""
                        insert into project_promise_change (project_id, indicator, value, decided_on, decision)
                        values (?, ?, ?, ?, ?)""").params(project, indicator, value, decidedOn, decision).update();
    }
}
