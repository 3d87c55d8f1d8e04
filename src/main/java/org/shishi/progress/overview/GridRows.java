package org.shishi.progress.overview;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.progress.ReportingUnit;
import org.shishi.progress.overview.ReportGrid.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up what was asked and told from the sums kept of each day, one statement for a whole year. */
@Repository
class GridRows {

    private static final String COUNTS = """
             from progress_form_counts(:since, :until, :asOf) f
             join unit u on u.id = f.unit_id
             join reporting_period r on r.id = f.period_id
            """;

    /** Of a unit with more than {@code few} missing nobody reads which these are. */
    private static final String MISSING = """
            select u.id, u.code, u.name, f.asked - f.told as missing, r.due_on < :asOf as late, m.codes, m.titles
            """ + COUNTS + """
            left join lateral (
                select array_agg(s.code order by s.code) as codes, array_agg(s.title order by s.code) as titles
                from (select s.code, p.title
                      from project_span s join project p on p.id = s.project_id
                      where f.asked - f.told <= :few and s.lead_unit_id = f.unit_id and s.plan_year <= r.year
                        and s.from_day <= least(r.last_day, :asOf) and s.to_day > least(r.last_day, :asOf)
                        and s.standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED')
                        and not exists (
                            select from progress_told t
                            where t.project_id = s.project_id and t.period_id = r.id and t.unit_id = f.unit_id and t.told_on <= :asOf)
                      order by s.code limit :most) s) m on true
            where f.asked > f.told order by u.code
            """;

    private static final int FEW = 200;

    private final JdbcClient jdbc;

    GridRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counted(ReportingUnit unit, long period, Cell cell) {}

    ReportGrid of(List<ReportingPeriodView> periods, LocalDate asOf) {
        if (periods.isEmpty()) {
            return new ReportGrid(periods, List.of());
        }
        var byUnit = new LinkedHashMap<ReportingUnit, Map<Long, Cell>>();
        for (var counted : counted(
                periods.get(0).firstDay(), periods.get(periods.size() - 1).firstDay(), asOf)) {
            byUnit.computeIfAbsent(counted.unit(), unit -> new LinkedHashMap<>())
                    .put(counted.period(), counted.cell());
        }
        var rows = new ArrayList<ReportGrid.Row>();
        byUnit.forEach((unit, cells) -> rows.add(new ReportGrid.Row(
                unit,
                periods.stream()
                        .map(period -> cells.getOrDefault(period.id(), Cell.NOTHING))
                        .toList())));
        return new ReportGrid(periods, rows);
    }

    private List<Counted> counted(LocalDate since, LocalDate until, LocalDate asOf) {
        return asked("select u.id, u.code, u.name, f.*" + COUNTS + " order by u.code, r.first_day", since, until, asOf)
                .query((rs, n) -> new Counted(unit(rs), rs.getLong("period_id"), cell(rs)))
                .list();
    }

    /** The periods of a year with reports that wait for the office. */
    Set<Long> waiting(int year) {
        return Set.copyOf(jdbc.sql("""
                        select distinct f.period_id from progress_report f join reporting_period r on r.id = f.period_id
                        where r.year = ? and f.state = 'SUBMITTED'""").param(year).query(Long.class).list());
    }

    /** All units of the period that begins on a day. */
    Cell total(LocalDate begins, LocalDate asOf) {
        var sums =
                "select coalesce(sum(f.asked), 0) as asked, coalesce(sum(f.told), 0) as told, coalesce(sum(f.late), 0) as late";
        return asked(sums + COUNTS, begins, begins, asOf)
                .query((rs, n) -> cell(rs))
                .single();
    }

    /** Units that miss something in the period that begins on a day, by their code, with the first of the projects. */
    List<MissingReports> missing(LocalDate begins, LocalDate asOf, int most) {
        return asked(MISSING, begins, begins, asOf)
                .param("few", FEW)
                .param("most", most)
                .query((rs, n) -> new MissingReports(
                        unit(rs),
                        rs.getInt("missing"),
                        rs.getBoolean("late"),
                        strings(rs.getArray("codes")),
                        strings(rs.getArray("titles"))))
                .list();
    }

    /** Forms whose due date lies between two days, the most asked first. */
    List<RequestedReports> forms(LocalDate from, LocalDate to, LocalDate asOf, @Nullable Long unit) {
        var sums = "select u.id, u.code, u.name, sum(f.asked) as asked, sum(f.told) as told";
        return asked(sums + COUNTS + """
                         where r.due_on between :from and :to and (cast(:unit as bigint) is null or f.unit_id = :unit)
                         group by u.id order by asked desc, u.code""", from.minusMonths(2), to, asOf)
                .param("from", from)
                .param("to", to)
                .param("unit", unit)
                .query((rs, n) -> new RequestedReports(unit(rs), rs.getInt("asked"), rs.getInt("told")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate since, LocalDate until, LocalDate asOf) {
        return jdbc.sql(sql).param("since", since).param("until", until).param("asOf", asOf);
    }

    private static ReportingUnit unit(ResultSet rs) throws SQLException {
        return new ReportingUnit(rs.getLong("id"), rs.getString("code"), rs.getString("name"));
    }

    private static Cell cell(ResultSet rs) throws SQLException {
        return new Cell(rs.getInt("asked"), rs.getInt("told"), rs.getInt("late"));
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
