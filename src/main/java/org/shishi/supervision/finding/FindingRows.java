package org.shishi.supervision.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Scope;
import org.shishi.shared.Conditions;
import org.shishi.shared.record.RecordColumns;
import org.shishi.shared.text.LikePattern;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads findings as of a day. Plain SQL, because a day's finding is put together from its steps. */
@Repository
class FindingRows {

    private static final String COLUMNS = """
            select f.*, s.state as state_then, s.due_on as due_then, s.held_on as ended_then, s.reopened_then, u.name as unit, p.code, p.title, m.name as meeting,
                   i.held_on as inspected_on, i.theme as inspection_theme,
                   (select max(n.id) from notice n where n.finding_id = f.id and n.state <> 'WITHDRAWN'
                    and n.drafted_on <= :day) as notice
            """;

    private static final String FROM = """
            from finding f
            join lateral (select t.state, t.due_on, t.held_on,
                                 count(*) filter (where t.verb = 'REOPEN') over () as reopened_then
                          from finding_step t
                          where t.finding_id = f.id and t.held_on <= :day
                          order by t.held_on desc, t.id desc limit 1) s on true
            join unit u on u.id = f.unit_id
            join project_now p on p.id = f.project_id
            left join meeting m on m.id = f.meeting_id
            left join inspection i on i.id = f.inspection_id
            """;

    /** Not one whose register was taken back. */
    private static final String KEPT = "not register_taken_back(f.import_id)";

    private static final String AWAITS = "s.state in ('OPEN', 'RECTIFYING', 'RETURNED')";

    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<FindingView> find(Scope scope, FindingFilter filter, Pageable page) {
        var order = filter.query().order().sql(filter.query().descending()) + ", f.id desc";
        return conditions(scope, filter).page(jdbc, COLUMNS, FROM, order, page, (rs, n) -> view(rs, filter.day()));
    }

    Optional<FindingView> one(long id, LocalDate day) {
        return rows(COLUMNS + FROM + " where f.id = :id and " + KEPT, Map.of("id", id, "day", day), day).stream()
                .findFirst();
    }

    boolean isOfAcceptance(long id) {
        return jdbc.sql("select exists (select from finding_of_acceptance where finding_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The newest that says the same of the same project and unit, found on the same day. */
    Optional<FindingView> alike(long project, FindingContent content, LocalDate day) {
        var values = Map.of(
                "project", project,
                "unit", content.assignment().unitId(),
                "found", content.problem().foundOn(),
                "description", content.problem().description(),
                "day", day);
        return rows(COLUMNS + FROM + """
                         where f.project_id = :project and f.unit_id = :unit and f.found_on = :found
                         and f.description = :description and\s""" + KEPT + " order by f.id desc", values, day).stream()
                .findFirst();
    }

    /** The code under which a project is kept that somebody has written in one of these forms. */
    Optional<String> projectCode(Collection<String> forms) {
        return jdbc.sql("select code from project where code = any(?) order by code = ? desc, code limit 1")
                .params(forms.toArray(String[]::new), forms.iterator().next())
                .query(String.class)
                .optional();
    }

    /** Findings of a register that were worked on since, as day and problem. */
    List<String> touched(long register) {
        return jdbc.sql("""
                        select f.found_on || ' ' || f.description from finding f where f.import_id = :register and (f.version > 0
                            or exists (select from notice n where n.finding_id = f.id and n.state <> 'WITHDRAWN')
                            or exists (select from attachment a where a.kind in ('finding', 'rectification')
                                and a.record_id = f.id and a.removed_at is null))
                        order by f.id""").param("register", register).query(String.class).list();
    }

    private static Conditions conditions(Scope scope, FindingFilter filter) {
        var text = "written(p.code || ' ' || p.title || ' ' || f.site || ' ' || f.description || ' ' || f.demand)";
        var query = filter.query();
        return new Conditions()
                .value("day", filter.day())
                .add(KEPT)
                .add("f.unit_id = :own", "own", scope.onlyUnit())
                .add("f.plan_year = :year", "year", filter.year())
                .add("s.state in (:states)", "states", query.state())
                .add("f.category = :category", "category", query.category())
                .add("f.severity = :severity", "severity", query.severity())
                .add("f.unit_id = :unit", "unit", query.unit())
                .add("p.code = :project", "project", query.project())
                .add("f.inspection_id = :inspection", "inspection", query.inspection())
                .add("f.meeting_id = :meeting", "meeting", query.meeting())
                .add("f.found_on < :older", "older", daysBefore(filter.day(), query.olderThan()))
                .add("f.found_on >= :younger", "younger", daysBefore(filter.day(), query.youngerThan()))
                .add("s.due_on >= :dueFrom", "dueFrom", filter.dueFrom())
                .add("s.due_on <= :dueTo", "dueTo", filter.dueTo())
                .add("s.state <> 'STRUCK_OFF' or not :open", "open", query.open())
                .add("(" + AWAITS + " and s.due_on < :day) or not :overdue", "overdue", query.overdue())
                .add("s.reopened_then > 0 or not :reopened", "reopened", query.reopened())
                .add(text + " like :q escape '\\'", "q", LikePattern.pattern(query.q()));
    }

    private static @Nullable LocalDate daysBefore(LocalDate day, @Nullable Integer days) {
        return days == null ? null : day.minusDays(days);
    }

    private List<FindingView> rows(String sql, Map<String, ?> values, LocalDate day) {
        return jdbc.sql(sql).params(values).query((rs, n) -> view(rs, day)).list();
    }

    private static FindingView view(ResultSet rs, LocalDate day) throws SQLException {
        var state = FindingState.valueOf(rs.getString("state_then"));
        var due = rs.getObject("due_then", LocalDate.class);
        var content = RecordColumns.read(FindingContent.PARTS, rs).with(FindingField.DUE_ON, due);
        var age = ChronoUnit.DAYS.between(content.problem().foundOn(), day);
        return new FindingView(
                rs.getLong("id"),
                rs.getLong("version"),
                rs.getInt("plan_year"),
                rs.getBoolean("other_year"),
                rs.getObject("inspection_id", Long.class),
                rs.getObject("inspected_on", LocalDate.class),
                rs.getString("inspection_theme"),
                rs.getString("code"),
                rs.getString("title"),
                content,
                rs.getString("unit"),
                state,
                rs.getInt("reopened_then"),
                state == FindingState.STRUCK_OFF ? rs.getObject("ended_then", LocalDate.class) : null,
                state == FindingState.STRUCK_OFF ? 0 : Math.max(0, age),
                state.awaitsRectification() && due.isBefore(day),
                rs.getObject("notice", Long.class),
                rs.getObject("meeting_id", Long.class),
                rs.getString("meeting"));
    }
}
