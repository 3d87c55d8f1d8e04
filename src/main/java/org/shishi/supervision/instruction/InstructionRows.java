package org.shishi.supervision.instruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.Scope;
import org.shishi.shared.Conditions;
import org.shishi.shared.text.LikePattern;
import org.springframework.data.domain.Page;
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

    private static final String COLUMNS = "select i.*, p.code, p.title, u.name as unit, " + REPLIED + " as replied ";

    private final JdbcClient jdbc;

    InstructionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<InstructionView> find(Actor actor, Scope scope, InstructionFilter filter, Pageable page) {
        var day = filter.day();
        return conditions(scope, filter)
                .page(jdbc, COLUMNS, FROM, "i.said_on desc, i.id desc", page, (rs, n) -> view(rs, actor, day));
    }

    Optional<InstructionView> one(Actor actor, long id, LocalDate day) {
        return rows(FROM + " where i.id = :id", Map.of("id", id, "day", day), actor, day).stream()
                .findFirst();
    }

    private static Conditions conditions(Scope scope, InstructionFilter filter) {
        var text = "written(p.code || ' ' || p.title || ' ' || i.leader || ' ' || i.wording)";
        var conditions = new Conditions()
                .value("day", filter.day())
                .add("i.said_on <= :day")
                .add("i.unit_id = :own", "own", scope.onlyUnit())
                .add("i.plan_year = :year", "year", filter.year())
                .add("p.code = :project", "project", filter.project())
                .add("i.unit_id = :unit", "unit", filter.unitId())
                .add(text + " like :q escape '\\'", "q", LikePattern.pattern(filter.q()));
        if (filter.open() != null) {
            conditions.add((filter.open() ? "not " : "") + REPLIED);
        }
        return conditions;
    }

    private List<InstructionView> rows(String sql, Map<String, ?> values, Actor actor, LocalDate day) {
        return jdbc.sql(COLUMNS + sql)
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
