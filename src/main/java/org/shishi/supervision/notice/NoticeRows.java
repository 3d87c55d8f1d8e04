package org.shishi.supervision.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.WorkingDays;
import org.shishi.policy.Scope;
import org.shishi.shared.Conditions;
import org.shishi.shared.record.RecordColumns;
import org.shishi.shared.text.LikePattern;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads notices as of a day. Plain SQL, because a day's notice is put together from its steps. */
@Repository
class NoticeRows {

    private static final String COLUMNS = """
            select n.*, s.state as state_then, s.due_on as due_then, x.asked_then, u.name as unit, p.code, p.title, f.id as successor, m.name as meeting
            """;

    private static final String FROM = """
            from notice n
            join lateral (select t.state, t.due_on from notice_step t
                          where t.notice_id = n.id and t.held_on <= :day
                          order by t.held_on desc, t.id desc limit 1) s on true
            join unit u on u.id = n.unit_id
            left join project_now p on p.id = n.project_id
            left join meeting m on m.id = n.meeting_id
            left join notice f on f.former_id = n.id and f.state <> 'WITHDRAWN' and f.drafted_on <= :day
            left join lateral (select case when t.verb = 'ASK_EXTENSION' then t.days end as asked_then
                          from notice_step t
                          where t.notice_id = n.id and t.held_on <= :day
                              and t.verb in ('ASK_EXTENSION', 'GRANT_EXTENSION', 'REFUSE_EXTENSION')
                          order by t.held_on desc, t.id desc limit 1) x on true
            """;

    private final JdbcClient jdbc;
    private final WorkingDays calendar;

    NoticeRows(JdbcClient jdbc, WorkingDays calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    Page<NoticeView> find(Scope scope, NoticeFilter filter, Pageable page) {
        var order = filter.query().order().sql(filter.query().descending()) + ", n.number desc nulls first, n.id desc";
        return conditions(scope, filter).page(jdbc, COLUMNS, FROM, order, page, (rs, n) -> view(rs, filter.day()));
    }

    Optional<NoticeView> one(long id, LocalDate day) {
        return rows(COLUMNS + FROM + " where n.id = :id", Map.of("id", id, "day", day), day).stream()
                .findFirst();
    }

    private Conditions conditions(Scope scope, NoticeFilter filter) {
        var text =
                "written(n.matter || ' ' || n.problem || ' ' || coalesce(n.mark || '〔' || n.year || '〕' || n.number || '号', ''))";
        var query = filter.query();
        var conditions = new Conditions()
                .value("day", filter.day())
                .add("n.unit_id = :own and n.number is not null", "own", scope.onlyUnit())
                .add("n.plan_year = :year", "year", filter.year())
                .add("s.state in (:states)", "states", query.state())
                .add("n.kind = :kind", "kind", query.kind())
                .add("n.colour = :colour", "colour", query.colour())
                .add("n.unit_id = :unit", "unit", query.unit())
                .add("p.code = :project", "project", query.project())
                .add("n.meeting_id = :meeting", "meeting", query.meeting())
                .add(text + " like :q escape '\\'", "q", LikePattern.pattern(query.q()));
        if (query.due() != null) {
            due(query.due(), filter.day(), conditions);
        }
        return conditions;
    }

    private void due(NoticeFilter.Due due, LocalDate day, Conditions conditions) {
        conditions.add("s.state in ('ISSUED', 'SIGNED', 'RETURNED')");
        switch (due) {
            case OPEN -> {}
            case TODAY -> conditions.add("s.due_on = :day");
            case WEEK ->
                conditions.add(
                        "s.due_on > :day and s.due_on <= :sunday",
                        "sunday",
                        day.plusDays(7L - day.getDayOfWeek().getValue()));
            case OVERDUE -> conditions.add("s.due_on < :late", "late", NoticeClock.overdueBefore(day, calendar));
        }
    }

    private List<NoticeView> rows(String sql, Map<String, ?> values, LocalDate day) {
        return jdbc.sql(sql).params(values).query((rs, n) -> view(rs, day)).list();
    }

    private NoticeView view(ResultSet rs, LocalDate day) throws SQLException {
        var state = NoticeState.valueOf(rs.getString("state_then"));
        var due = rs.getObject("due_then", LocalDate.class);
        var issuedOn = upTo(day, rs.getObject("issued_on", LocalDate.class));
        int issue = issuedOn == null ? 0 : rs.getInt("number");
        return new NoticeView(
                rs.getLong("id"),
                rs.getLong("version"),
                RecordColumns.read(NoticeContent.PARTS, rs),
                rs.getInt("plan_year"),
                rs.getBoolean("other_year"),
                issue == 0 ? "" : number(rs.getString("mark"), rs.getInt("year"), issue),
                issue,
                rs.getString("unit"),
                rs.getString("code"),
                rs.getString("title"),
                rs.getObject("finding_id", Long.class),
                rs.getObject("former_id", Long.class),
                rs.getObject("successor", Long.class),
                rs.getObject("drafted_by", Long.class),
                rs.getString("drafter"),
                rs.getObject("drafted_on", LocalDate.class),
                issuedOn == null ? null : rs.getString("issuer"),
                issuedOn,
                due,
                rs.getObject("meeting_id", Long.class),
                rs.getString("meeting"),
                rs.getObject("asked_then", Integer.class),
                state,
                upTo(day, rs.getObject("ended_on", LocalDate.class)),
                NoticeClock.of(state.awaitsAnswer(), due, day, calendar));
    }

    private static @Nullable LocalDate upTo(LocalDate day, @Nullable LocalDate on) {
        return on == null || on.isAfter(day) ? null : on;
    }

    /** A document number by GB/T 9704: the full year in tortoise-shell brackets (U+3014, U+3015), no leading zero. */
    static String number(String mark, int year, int number) {
        return mark + '\u3014' + year + '\u3015' + number + "号";
    }
}
