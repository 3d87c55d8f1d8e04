package org.shishi.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.Scope;
import org.shishi.shared.Containing;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads instructions as of a day; a reply counts from the day on which it was given. */
@Repository
class InstructionRows {

    private static final String FROM = """
            from instruction i
            join project_now p on p.id = i.project_id
            join unit u on u.id = i.unit_id
            """;

    private static final String REPLIED = "(i.replied_on is not null and i.replied_on <= :day)";

    private final JdbcClient jdbc;

    InstructionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<InstructionView> find(Actor actor, Scope scope, InstructionFilter filter, Pageable page) {
        var values = new HashMap<String, Object>();
        var where = where(scope, filter, values);
        var sql = FROM + where + " order by i.said_on desc, i.id desc";
        if (page.isUnpaged()) {
            return new PageImpl<>(rows(sql, values, actor, filter.day()));
        }
        var limit = " limit " + page.getPageSize() + " offset " + page.getOffset();
        var rows = rows(sql + limit, values, actor, filter.day());
        var total = jdbc.sql("select count(*) " + FROM + where)
                .params(values)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    Optional<InstructionView> one(Actor actor, long id, LocalDate day) {
        return rows(FROM + " where i.id = :id", Map.of("id", id, "day", day), actor, day).stream()
                .findFirst();
    }

    private static String where(Scope scope, InstructionFilter filter, Map<String, Object> values) {
        var conditions = new ArrayList<>(List.of("i.said_on <= :day"));
        values.put("day", filter.day());
        if (!scope.everything()) {
            conditions.add("i.unit_id = :own");
            values.put("own", scope.unitId() == null ? -1L : scope.unitId());
        }
        add(
                conditions,
                values,
                "i.plan_year = :year",
                "year",
                filter.year() == NoticeRows.ANY_YEAR ? null : filter.year());
        if (filter.open() != null) {
            conditions.add((filter.open() ? "not " : "") + REPLIED);
        }
        add(conditions, values, "p.code = :project", "project", filter.project());
        add(conditions, values, "i.unit_id = :unit", "unit", filter.unitId());
        add(
                conditions,
                values,
                "lower(p.code || ' ' || p.title || ' ' || i.leader || ' ' || i.wording) like :q escape '\\'",
                "q",
                Containing.pattern(filter.q()));
        return conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String sql, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(sql);
            values.put(name, value);
        }
    }

    private List<InstructionView> rows(String sql, Map<String, ?> values, Actor actor, LocalDate day) {
        return jdbc.sql("select i.*, p.code, p.title, u.name as unit, " + REPLIED + " as replied " + sql)
                .params(values)
                .query((rs, n) -> view(rs, actor, day))
                .list();
    }

    private static InstructionView view(ResultSet rs, Actor actor, LocalDate day) throws SQLException {
        var due = rs.getObject("due_on", LocalDate.class);
        boolean replied = rs.getBoolean("replied");
        long id = rs.getLong("id");
        long unit = rs.getLong("unit_id");
        boolean may = Policy.decide(actor, Action.INSTRUCTION_REPLY, InstructionView.resource(id, unit))
                .allowed();
        return new InstructionView(
                id,
                rs.getInt("plan_year"),
                rs.getString("code"),
                rs.getString("title"),
                rs.getString("leader"),
                rs.getObject("said_on", LocalDate.class),
                rs.getString("wording"),
                unit,
                rs.getString("unit"),
                due,
                replied ? rs.getString("reply") : null,
                replied ? rs.getObject("replied_on", LocalDate.class) : null,
                replied ? rs.getString("replied_by") : null,
                !replied && due != null && due.isBefore(day),
                may && rs.getString("reply") == null);
    }
}
