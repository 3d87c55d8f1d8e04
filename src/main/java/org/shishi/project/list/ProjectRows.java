package org.shishi.project.list;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.AspectView;
import org.shishi.project.Blocker;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Figure;
import org.shishi.project.Progress;
import org.shishi.project.ProjectView;
import org.shishi.project.SortKey;
import org.shishi.project.SortOrder;
import org.shishi.project.Stage;
import org.shishi.project.UnitLookup;
import org.shishi.project.UnitName;
import org.shishi.project.light.LightFacts;
import org.shishi.project.outcome.Satisfaction;
import org.shishi.shared.record.RecordColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rows of the ledger as of a day. Plain SQL, because a day's row is put together from dated facts. */
@Repository
public class ProjectRows {

    private static final String COLUMNS = "select p.*, a.number as aspect_number, a.name as aspect_name, coalesce("
            + Figure.OVERDUE.condition() + ", false) as overdue, " + LedgerQuery.GRADE + " as satisfaction ";

    /** All but its texts, which are long, and the version, which nobody needs who only reads. */
    private static final String BRIEF = """
            select p.id, p.code, p.plan_year, 0 as version, p.level, p.aspect_id, p.title, p.lead_unit_id, p.responsible_unit_ids,
                p.adopted_on, p.deadline, p.quota, p.investment, p.annual_investment, p.latitude, p.longitude,
                p.stage, p.stage_since, p.started_on, p.completed_on, p.forecast, p.percent, p.blocker, p.plan_sums, p.expected, p.standing,
                a.number as aspect_number, a.name as aspect_name, coalesce(\
            """ + Figure.OVERDUE.condition() + ", false) as overdue, ";

    private static final List<Field> TEXTS = Arrays.stream(Field.values())
            .filter(field -> field != Field.CODE)
            .filter(field -> field.kind() == Field.Kind.LINE || field.kind() == Field.Kind.PROSE)
            .toList();

    /** All stages that it ever had, also those that are to come: what may follow depends on them. */
    private static final String STAGES =
            ", array(select g.stage from project_stage g where g.project_id = p.id and g.withdrawn_by is null"
                    + " order by g.valid_on, g.record_id, g.id) as stages,"
                    + " exists (select from project_promise v where v.project_id = p.id) as voted ";

    private static final int FETCHED = 200;

    private final JdbcClient jdbc;

    ProjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProjectView> all(LedgerQuery query, List<SortOrder> order, UnitLookup units) {
        return rows(COLUMNS + query.rows() + orderBy(order), query, units);
    }

    /** Which projects are on a page, in their order, and how many there are on all pages. */
    record Place(List<Long> ids, long all) {}

    Place place(LedgerQuery query, List<SortOrder> order, Pageable page) {
        return jdbc.sql("select array(" + ids(query, order, page) + "), " + number(query))
                .params(query.values())
                .query((rs, n) -> new Place(List.of((Long[]) rs.getArray(1).getArray()), rs.getLong(2)))
                .single();
    }

    /** The projects there, on the day of the question. */
    List<ProjectView> at(Place place, LedgerQuery query, UnitLookup units) {
        return jdbc.sql(COLUMNS + LedgerQuery.FROM + " where p.id = any(:ids) order by array_position(:ids, p.id)")
                .params(query.values())
                .param("ids", place.ids().toArray(new Long[0]))
                .query((rs, n) -> view(rs, units, query))
                .list();
    }

    /** The first of them, which are counted only where there are more. */
    public Page<ProjectView> first(LedgerQuery query, List<SortOrder> order, int most, UnitLookup units) {
        var page = PageRequest.of(0, most);
        return PageableExecutionUtils.getPage(rows(onPage(query, order, page), query, units), page, () -> count(query));
    }

    /** Which rows are on the page is found first, so that only theirs are put together. */
    private static String onPage(LedgerQuery query, List<SortOrder> order, Pageable page) {
        return COLUMNS + LedgerQuery.FROM + " where p.id = any(array(" + ids(query, order, page) + "))"
                + orderBy(order);
    }

    private static String ids(LedgerQuery query, List<SortOrder> order, Pageable page) {
        return (query.few() ? sorted(query, order) : "select p.id " + query.rows() + orderBy(order)) + " limit "
                + page.getPageSize() + " offset " + page.getOffset();
    }

    /** A few are all found before they are sorted: {@code offset 0} keeps PostgreSQL from looking for them along the order. */
    private static String sorted(LedgerQuery query, List<SortOrder> order) {
        var all = complete(order);
        var keys = IntStream.range(0, all.size())
                .mapToObj(i -> ", " + all.get(i).key().expression() + " as k" + i)
                .collect(Collectors.joining());
        var places = IntStream.range(0, all.size())
                .mapToObj(i -> "k" + i + all.get(i).direction())
                .collect(Collectors.joining(", "));
        return "select id from (select p.id" + keys + " " + query.rows() + " offset 0) found order by " + places;
    }

    /**
     * Which texts are read of each row, the others being empty then, and whether its grade is.
     *
     * @param texts which of {@link Field}
     */
    public record Wanted(Set<Field> texts, boolean grade) {

        private String columns() {
            return BRIEF + (grade ? LedgerQuery.GRADE : "cast(null as text)") + " as satisfaction"
                    + TEXTS.stream().map(this::column).collect(Collectors.joining());
        }

        private String column(Field text) {
            var name = text.name().toLowerCase(Locale.ROOT);
            return texts.contains(text) ? ", p." + name : ", '' as " + name;
        }
    }

    /** The same with no more than is wanted of each: what is not read is not joined. */
    public void each(
            LedgerQuery query, List<SortOrder> order, UnitLookup units, Wanted wanted, Consumer<ProjectView> reader) {
        each(wanted.columns() + " ", query, order, units, reader);
    }

    /** Row by row, so that an export of any length needs the memory of a few; inside a transaction only. */
    public void each(LedgerQuery query, List<SortOrder> order, UnitLookup units, Consumer<ProjectView> reader) {
        each(COLUMNS, query, order, units, reader);
    }

    private void each(
            String columns, LedgerQuery query, List<SortOrder> order, UnitLookup units, Consumer<ProjectView> reader) {
        try (var rows = jdbc
                .sql(columns + query.rows() + orderBy(order))
                .withFetchSize(FETCHED)
                .params(query.values())
                .query((rs, n) -> view(rs, units, query))
                .stream()) {
            rows.forEach(reader);
        }
    }

    /** A project on a day, its stages on any day, and whether it was voted for. */
    public record Found(ProjectView project, List<Stage> stages, boolean voted) {}

    public Optional<Found> one(LedgerQuery query, UnitLookup units) {
        return jdbc.sql(COLUMNS + STAGES + query.rows())
                .params(query.values())
                .query((rs, n) -> new Found(view(rs, units, query), stages(rs), rs.getBoolean("voted")))
                .optional();
    }

    private static List<Stage> stages(ResultSet rs) throws SQLException {
        return Arrays.stream((String[]) rs.getArray("stages").getArray())
                .map(Stage::valueOf)
                .toList();
    }

    private List<ProjectView> rows(String sql, LedgerQuery query, UnitLookup units) {
        return jdbc.sql(sql)
                .params(query.values())
                .query((rs, n) -> view(rs, units, query))
                .list();
    }

    private long count(LedgerQuery query) {
        return counts(List.of(query)).get(0);
    }

    /** How many rows each of some questions to one day leaves, in one statement; a name means the same in all of them. */
    public List<Long> counts(List<LedgerQuery> queries) {
        var numbers = queries.stream().map(ProjectRows::number).collect(Collectors.joining(", ", "select ", ""));
        var values = new HashMap<String, Object>();
        queries.forEach(query -> values.putAll(query.values()));
        return jdbc.sql(numbers)
                .params(values)
                .query((rs, n) -> {
                    var found = new ArrayList<Long>();
                    for (int i = 1; i <= queries.size(); i++) {
                        found.add(rs.getLong(i));
                    }
                    return found;
                })
                .single();
    }

    private static String number(LedgerQuery query) {
        return "(select coalesce(" + query.number() + ", 0) " + query.counted() + ")";
    }

    private static String orderBy(List<SortOrder> order) {
        return complete(order).stream().map(SortOrder::sql).collect(Collectors.joining(", ", " order by ", ""));
    }

    /** The order asked for, then the county's own, so that no two pages overlap. */
    private static List<SortOrder> complete(List<SortOrder> order) {
        return Stream.concat(
                        order.stream(),
                        Stream.of(new SortOrder(SortKey.LEVEL, false), new SortOrder(SortKey.CODE, false)))
                .toList();
    }

    private static ProjectView view(ResultSet rs, UnitLookup units, LedgerQuery query) throws SQLException {
        var stage = Stage.valueOf(rs.getString("stage"));
        var said = query.shown(rs.getString("code"), RecordColumns.read(Description.PARTS, rs), stage);
        var lead = units.byId(said.leadUnitId()).map(UnitName::of).orElseThrow();
        var standing = rs.getString("standing");
        return new ProjectView(
                rs.getLong("id"),
                rs.getString("code"),
                rs.getInt("plan_year"),
                rs.getLong("version"),
                said,
                aspect(rs, said.aspectId()),
                lead,
                said.responsibleUnitIds().stream()
                        .flatMap(id -> units.byId(id).map(UnitName::of).stream())
                        .toList(),
                units.names(said.responsibleUnitIds()),
                stage,
                rs.getObject("stage_since", LocalDate.class),
                date(rs, "started_on"),
                date(rs, "completed_on"),
                date(rs, "forecast"),
                progress(rs),
                standing == null ? null : Figure.valueOf(standing),
                date(rs, "expected"),
                rs.getBoolean("overdue"),
                LightFacts.read(rs, query.asOf()).judge(query.rule(rs.getInt("plan_year"))),
                satisfaction(rs.getString("satisfaction")));
    }

    private static @Nullable Satisfaction satisfaction(@Nullable String grade) {
        return grade == null ? null : Satisfaction.valueOf(grade);
    }

    private static @Nullable AspectView aspect(ResultSet rs, @Nullable Long id) throws SQLException {
        return id == null
                ? null
                : new AspectView(id, rs.getInt("plan_year"), rs.getInt("aspect_number"), rs.getString("aspect_name"));
    }

    private static Progress progress(ResultSet rs) throws SQLException {
        var blocker = rs.getString("blocker");
        return new Progress(
                amount(rs, "percent"),
                rs.getString("progress_note"),
                rs.getString("problem"),
                blocker == null ? null : Blocker.valueOf(blocker));
    }

    private static @Nullable LocalDate date(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static @Nullable BigDecimal amount(ResultSet rs, String column) throws SQLException {
        return rs.getBigDecimal(column);
    }
}
