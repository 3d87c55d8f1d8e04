package org.shishi.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    private static final String BOTH = """
            from (select * from ledger where standing is not null) b
            full join (select * from later where standing is not null) a on a.id = b.id
            left join unit bu on bu.id = b.lead_unit_id
            left join unit au on au.id = a.lead_unit_id
            """;

    private static final String DIFFERING = BOTH + """
            where (b.title, b.level, b.lead_unit_id, b.stage, b.completed_on, b.deadline, b.forecast, b.percent, b.problem,
                   b.blocker, b.standing)
               is distinct from
                  (a.title, a.level, a.lead_unit_id, a.stage, a.completed_on, a.deadline, a.forecast, a.percent, a.problem,
                   a.blocker, a.standing)
            """;

    private static final String IN_ORDER =
            "array_position(array['PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP'], %1$slevel), %1$scode";

    /** Of all projects; those that moved are looked for by themselves, since their texts need not be compared. */
    private static final String FIRST = """
            select d.id, d.former, d.latter from figures_differing(:year, :earlier, :later) d
            where %s and (d.former is not null or d.latter is not null) order by""" + " " + IN_ORDER.formatted("d.") + " limit :most";

    private static final String MOVED = FIRST.formatted("d.former is distinct from d.latter");
    private static final String STAYED = FIRST.formatted("d.former = d.latter and not d.alike");

    private static final List<String> COLUMNS = List.of(
            "code",
            "title",
            "level",
            "stage",
            "started_on",
            "completed_on",
            "deadline",
            "forecast",
            "expected",
            "percent",
            "problem",
            "blocker",
            "standing");

    private static final String PAIR = "select b.code as before_code, a.code as after_code, " + columns("b", "before_")
            + ", " + columns("a", "after_") + " ";

    private static final int FETCHED = 500;

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

    void each(FigureDay day, Figure figure, Grouping by, @Nullable String key, Consumer<FigureProject> reader) {
        var sql = PROJECTS.formatted(day.ledger("")) + " where (" + figure.condition() + ")"
                + (key == null ? "" : " and " + by.keyOfRow() + " = :key") + " order by l.code";
        try (var rows = asked(sql, day).param("key", key).query(FigureRows::project).stream()) {
            rows.forEach(reader);
        }
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

    LaterProjects later(FigureDay end, LocalDate asOf) {
        return asked(
                        "select count(*) as number, min(l.adopted_on) as day from (" + end.rows()
                                + ") l where l.adopted_on > :then",
                        end)
                .param("then", asOf)
                .query((rs, n) -> new LaterProjects(rs.getInt("number"), rs.getObject("day", LocalDate.class)))
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
        var all = new ArrayList<ProjectDifference>();
        differing(from, to, all::add);
        return all;
    }

    void differing(FigureDay from, FigureDay to, Consumer<ProjectDifference> reader) {
        try (var rows = asked(days(from, to, "") + PAIR + DIFFERING + " order by coalesce(b.code, a.code)", from)
                .param("laterAsOf", to.asOf())
                .query(FigureRows::pair)
                .stream()) {
            rows.forEach(reader);
        }
    }

    /** What two days know of some projects, by their ids. */
    Map<Long, ProjectDifference> pairs(FigureDay from, FigureDay to, List<Long> ids) {
        return asked(
                        days(from, to, " and l.id = any(cast(:ids as bigint[]))") + PAIR
                                + ", coalesce(a.id, b.id) as id " + BOTH,
                        from)
                .param("laterAsOf", to.asOf())
                .param("ids", ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .query((rs, n) -> Map.entry(rs.getLong("id"), pair(rs, n)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first of the projects that two days know differently, those that moved first, and one more than are wanted. */
    List<Differences.Found> first(FigureDay from, FigureDay to, int most) {
        if (!from.scope().everything()) {
            return ofSome(from, to, most);
        }
        var earlier = from.asOf().isBefore(to.asOf()) ? from : to;
        var later = earlier == from ? to : from;
        var found = new ArrayList<>(between(MOVED, earlier, later, most + 1));
        if (found.size() <= most) {
            found.addAll(between(STAYED, earlier, later, most + 1 - found.size()));
        }
        return earlier == from
                ? found
                : found.stream()
                        .map(one -> new Differences.Found(one.id(), one.after(), one.before()))
                        .toList();
    }

    private List<Differences.Found> between(String sql, FigureDay earlier, FigureDay later, int most) {
        return jdbc.sql(sql)
                .param("year", earlier.year())
                .param("earlier", earlier.asOf())
                .param("later", later.asOf())
                .param("most", most)
                .query((rs, n) -> new Differences.Found(
                        rs.getLong("id"), rs.getString("former") != null, rs.getString("latter") != null))
                .list();
    }

    /** Who sees few projects has them compared whole. */
    private List<Differences.Found> ofSome(FigureDay from, FigureDay to, int most) {
        var order = " order by b.standing is not distinct from a.standing, coalesce(b.code, a.code) limit :most";
        return asked(
                        days(from, to, "") + "select coalesce(a.id, b.id) as id, b.id as former, a.id as latter "
                                + DIFFERING + order,
                        from)
                .param("laterAsOf", to.asOf())
                .param("most", most + 1)
                .query((rs, n) -> new Differences.Found(
                        rs.getLong("id"), rs.getString("former") != null, rs.getString("latter") != null))
                .list();
    }

    private static String days(FigureDay from, FigureDay to, String which) {
        return "with ledger as (" + from.ledger("") + which + "), later as (" + to.ledger("later") + which + ") ";
    }

    private static ProjectDifference pair(ResultSet rs, int n) throws SQLException {
        return new ProjectDifference(project(rs, "before_"), project(rs, "after_"));
    }

    private static String columns(String table, String prefix) {
        var all = new StringBuilder();
        COLUMNS.stream().skip(1).forEach(column -> all.append(table + "." + column + " as " + prefix + column + ", "));
        return all + table + "u.code as " + prefix + "unit_code, " + table + "u.name as " + prefix + "unit_name";
    }

    private JdbcClient.StatementSpec asked(String sql, FigureDay day) {
        return jdbc.sql(sql)
                .withFetchSize(FETCHED)
                .param("year", day.year())
                .param("AsOf", day.asOf())
                .param("asOf", day.asOf());
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
                rs.getObject(prefix + "started_on", LocalDate.class),
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
