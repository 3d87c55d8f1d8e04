package org.shishi.supervision.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Scope;
import org.shishi.shared.Conditions;
import org.shishi.shared.LikePattern;
import org.shishi.shared.RecordColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads findings as of a day. Plain SQL, because a day's finding is put together from its steps. */
@Repository
class FindingRows {

    private static final String COLUMNS = """
            select f.*, s.state as state_then, s.due_on as due_then, s.reopened_then, u.name as unit, p.code, p.title, m.name as meeting,
                   (select max(n.id) from notice n where n.finding_id = f.id and n.state <> 'WITHDRAWN') as notice
            """;

    private static final String FROM = """
            from finding f
            join lateral (select t.state, t.due_on,
                                 count(*) filter (where t.verb = 'REOPEN') over () as reopened_then
                          from finding_step t
                          where t.finding_id = f.id and t.held_on <= :day
                          order by t.held_on desc, t.id desc limit 1) s on true
            join unit u on u.id = f.unit_id
            join project_now p on p.id = f.project_id
            left join meeting m on m.id = f.meeting_id
            """;

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
        return rows(COLUMNS + FROM + " where f.id = :id", Map.of("id", id, "day", day), day).stream()
                .findFirst();
    }

    boolean isOfAcceptance(long id) {
        return jdbc.sql("select exists (select from finding_of_acceptance where finding_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static Conditions conditions(Scope scope, FindingFilter filter) {
        var text = "written(p.code || ' ' || p.title || ' ' || f.site || ' ' || f.description || ' ' || f.demand)";
        var query = filter.query();
        return new Conditions()
                .value("day", filter.day())
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
                rs.getString("code"),
                rs.getString("title"),
                content,
                rs.getString("unit"),
                state,
                rs.getInt("reopened_then"),
                rs.getObject("ended_on", LocalDate.class),
                state == FindingState.STRUCK_OFF ? 0 : Math.max(0, age),
                state.awaitsRectification() && due.isBefore(day),
                rs.getObject("notice", Long.class),
                rs.getObject("meeting_id", Long.class),
                rs.getString("meeting"));
    }
}
