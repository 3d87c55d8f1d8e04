package org.shishi.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and lists in plain SQL over {@code figures_ledger}; the only place where figures are added up. */
@Repository
class FigureRows {

    private static final String COUNTS = """
            sum(l.number) filter (where l.standing is not null) as total,
            sum(l.number) filter (where l.standing = 'COMPLETED') as completed,
            sum(l.number) filter (where l.standing = 'FORECAST_BEFORE_FESTIVAL') as forecast_before_festival,
            sum(l.number) filter (where l.standing = 'DELAYED') as delayed,
            sum(l.number) filter (where l.standing = 'SUSPENDED') as suspended
            """;

    private static final String PROJECTS = """
            select l.*, u.code as unit_code, u.name as unit_name
            from (%s) l join unit u on u.id = l.lead_unit_id
            """;

    private static final String AT_WORK = "l.standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED')";
    private static final String OVERDUE = AT_WORK + " and l.deadline < :asOf";

    private static final String DIFFERING = """
            select b.code as before_code, a.code as after_code, %s, %s
            from (select * from ledger where standing is not null) b
            full join (select * from later where standing is not null) a on a.id = b.id
            left join unit bu on bu.id = b.lead_unit_id
            left join unit au on au.id = a.lead_unit_id
            where (b.title, b.level, b.lead_unit_id, b.stage, b.completed_on, b.deadline, b.forecast, b.percent, b.problem,
                   b.blocker, b.standing)
               is distinct from
                  (a.title, a.level, a.lead_unit_id, a.stage, a.completed_on, a.deadline, a.forecast, a.percent, a.problem,
                   a.blocker, a.standing)
            order by coalesce(b.code, a.code)
            """;

    private static final List<String> COLUMNS = List.of(
            "code",
            "title",
            "level",
            "stage",
            "completed_on",
            "deadline",
            "forecast",
            "expected",
            "percent",
            "problem",
            "blocker",
            "standing");

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FigureRow> grouped(FigureDay day, Grouping by) {
        var sql = "with ledger as (" + day.counted() + "), keys as (" + by.keys() + ") select k.key, k.name, " + COUNTS
                + " from keys k left join ledger l on " + by.keyOfRow() + " = k.key"
                + " group by k.key, k.name, k.place order by k.place";
        return asked(sql, day)
                .query((rs, n) -> new FigureRow(rs.getString("key"), rs.getString("name"), counts(rs)))
                .list();
    }

    List<FigureProject> behind(FigureDay day, Figure figure, Grouping by, @Nullable String key) {
        var sql = PROJECTS.formatted(day.ledger("")) + " where (" + figure.condition() + ")"
                + (key == null ? "" : " and " + by.keyOfRow() + " = :key") + " order by l.code";
        return asked(sql, day).param("key", key).query(FigureRows::project).list();
    }

    List<FigureProject> delayed(FigureDay day, int most) {
        return some(day, "l.standing = 'DELAYED' order by l.code", most);
    }

    List<FigureProject> overdue(FigureDay day, int most) {
        return some(day, OVERDUE + " order by l.deadline, l.code", most);
    }

    private List<FigureProject> some(FigureDay day, String which, int most) {
        return asked(PROJECTS.formatted(day.ledger("")) + " where " + which + " limit :most", day)
                .param("most", most)
                .query(FigureRows::project)
                .list();
    }

    /** Those that are expected by a day; what an index knows is asked, not what is said of it. */
    int due(FigureDay day, LocalDate by) {
        return asked(
                        "select count(*) from (" + day.ledger("") + ") l where " + AT_WORK
                                + " and coalesce(l.forecast, l.deadline) between :asOf and :due",
                        day)
                .param("due", by)
                .query(Integer.class)
                .single();
    }

    int overdue(FigureDay day) {
        return asked("select count(*) from (" + day.ledger("") + ") l where " + OVERDUE, day)
                .query(Integer.class)
                .single();
    }

    List<TrendPoint> trend(FigureDay day, List<LocalDate> days) {
        var sql = "select d.day, " + COUNTS + " from unnest(cast(:days as date[])) as d (day) left join lateral ("
                + day.counted().replace(":AsOf", "d.day") + ") l on true group by d.day order by d.day";
        return asked(sql, day)
                .param("days", days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")))
                .query((rs, n) -> new TrendPoint(rs.getObject("day", LocalDate.class), counts(rs)))
                .list();
    }

    List<ProjectDifference> differing(FigureDay from, FigureDay to) {
        var sql = "with ledger as (" + from.ledger("") + "), later as (" + to.ledger("later") + ") "
                + DIFFERING.formatted(columns("b", "before_"), columns("a", "after_"));
        return asked(sql, from)
                .param("laterAsOf", to.asOf())
                .query((rs, n) -> new ProjectDifference(project(rs, "before_"), project(rs, "after_")))
                .list();
    }

    private static String columns(String table, String prefix) {
        var all = new StringBuilder();
        COLUMNS.stream().skip(1).forEach(column -> all.append(table + "." + column + " as " + prefix + column + ", "));
        return all + table + "u.code as " + prefix + "unit_code, " + table + "u.name as " + prefix + "unit_name";
    }

    private JdbcClient.StatementSpec asked(String sql, FigureDay day) {
        return jdbc.sql(sql).param("year", day.year()).param("AsOf", day.asOf()).param("asOf", day.asOf());
    }

    private static FigureCounts counts(ResultSet rs) throws SQLException {
        return new FigureCounts(
                rs.getInt("total"),
                rs.getInt("completed"),
                rs.getInt("forecast_before_festival"),
                rs.getInt("delayed"),
                rs.getInt("suspended"));
    }

    private static FigureProject project(ResultSet rs, int n) throws SQLException {
        return java.util.Objects.requireNonNull(project(rs, ""));
    }

    private static @Nullable FigureProject project(ResultSet rs, String prefix) throws SQLException {
        if (rs.getString(prefix + "code") == null) {
            return null;
        }
        var blocker = rs.getString(prefix + "blocker");
        var standing = rs.getString(prefix + "standing");
        return new FigureProject(
                rs.getString(prefix + "code"),
                rs.getString(prefix + "title"),
                Level.valueOf(rs.getString(prefix + "level")),
                rs.getString(prefix + "unit_code"),
                rs.getString(prefix + "unit_name"),
                Stage.valueOf(rs.getString(prefix + "stage")),
                rs.getObject(prefix + "completed_on", LocalDate.class),
                rs.getObject(prefix + "deadline", LocalDate.class),
                rs.getObject(prefix + "forecast", LocalDate.class),
                rs.getObject(prefix + "expected", LocalDate.class),
                rs.getBigDecimal(prefix + "percent"),
                rs.getString(prefix + "problem"),
                blocker == null ? null : Blocker.valueOf(blocker),
                standing == null ? null : Figure.valueOf(standing));
    }
}
