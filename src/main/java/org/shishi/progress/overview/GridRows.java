package org.shishi.progress.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.progress.ReportingUnit;
import org.shishi.progress.overview.ReportGrid.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up what was asked and told, one statement for a whole year. */
@Repository
class GridRows {

    private static final String COUNTS = """
            count(*) as asked, count(f.report_id) as told,
            count(*) filter (where f.late or f.report_id is null and r.due_on < :asOf) as late
            """;
    private static final String FORMS = """
             from progress_forms(:since, :until, :asOf, cast(:unit as bigint)) f
             join unit u on u.id = f.unit_id
             join reporting_period r on r.id = f.period_id
            """;

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
        return jdbc.sql("select u.id, u.code, u.name, f.period_id, " + COUNTS + FORMS
                        + " group by u.id, f.period_id order by u.code")
                .param("since", since)
                .param("until", until)
                .param("asOf", asOf)
                .param("unit", null)
                .query((rs, n) -> new Counted(
                        new ReportingUnit(rs.getLong("id"), rs.getString("code"), rs.getString("name")),
                        rs.getLong("period_id"),
                        new Cell(rs.getInt("asked"), rs.getInt("told"), rs.getInt("late"))))
                .list();
    }

    /** Forms whose due date lies between two days, the most asked first. */
    List<RequestedReports> forms(LocalDate from, LocalDate to, LocalDate asOf, @Nullable Long unit) {
        return jdbc.sql("select u.id, u.code, u.name, " + COUNTS + FORMS + """
                         where r.due_on between :from and :to
                         group by u.id order by asked desc, u.code""")
                .param("since", from.minusMonths(2))
                .param("until", to)
                .param("asOf", asOf)
                .param("from", from)
                .param("to", to)
                .param("unit", unit)
                .query((rs, n) -> new RequestedReports(
                        new ReportingUnit(rs.getLong("id"), rs.getString("code"), rs.getString("name")),
                        rs.getInt("asked"),
                        rs.getInt("told")))
                .list();
    }
}
