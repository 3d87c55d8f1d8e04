package org.shishi.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shishi.policy.Actor;
import org.shishi.project.Pace;
import org.shishi.project.ProgressFilter;
import org.shishi.project.Stage;
import org.shishi.project.warning.Lights;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers how far the work is (进展分布): begun or not, in which band of percent, ahead of the plan or behind. The same projects are
 * counted as in the total of {@link Figures}, by the same rows that the list of projects filters.
 */
@Service
@Transactional(readOnly = true)
public class ProgressFigures {

    /** The kinds of projects of the day, each looked at once; {@code offset 0} keeps what is judged from being judged again. */
    private static final String KINDS = """
            select l.level, l.aspect_id, l.lead_unit_id, count(*) as number, %s,
                   count(*) filter (where judged and percent is not null) as compared, sum(percent) filter (where judged) as done,
                   sum(planned) filter (where judged and percent is not null) as planned
            from (select level, aspect_id, lead_unit_id, percent, %s as started, %s as pace,
                         light in ('RED', 'YELLOW', 'GREEN') as judged,
                         project_planned(plan_sums, started_on, adopted_on, :asOf, :benchmark) as planned
                  from (%s) seen where standing is not null offset 0) l
            group by l.level, l.aspect_id, l.lead_unit_id
            """;

    /** One by one, by the same conditions. */
    private static final String PROJECTS = """
            select l.*, u.name as unit_name, %s
            from (select code, title, stage, lead_unit_id, percent, %s as started, %s as pace,
                         project_planned(plan_sums, started_on, adopted_on, :asOf, :benchmark) as planned
                  from (%s) seen where standing is not null offset 0) l
            join unit u on u.id = l.lead_unit_id order by l.code
            """;

    private static final int FETCHED = 500;

    private static final String SUMS = "sum(l.number) as total, sum(l.compared) as compared,"
            + " coalesce(sum(l.done), 0) as done, coalesce(sum(l.planned), 0) as planned";

    private final JdbcClient jdbc;
    private final FigureDays days;
    private final Lights lights;
    private final Remembered<Question, List<ProgressRow>> remembered;

    private record Question(FigureDay day, Grouping by, LocalDate benchmark) {}

    ProgressFigures(JdbcClient jdbc, FigureDays days, Lights lights, TableStamps stamps) {
        this.jdbc = jdbc;
        this.days = days;
        this.lights = lights;
        this.remembered = stamps.rememberedOfLedger();
    }

    /** By level, unit or aspect, with the row of sums. */
    public ProgressTable of(Actor actor, int year, LocalDate asOf, Grouping by) {
        var day = days.of(actor, year, asOf);
        var rows = remembered.get(new Question(day, by, lights.benchmark(year, asOf)), this::rows);
        var sum = rows.stream().map(ProgressRow::counts).reduce(ProgressCounts.NONE, ProgressCounts::plus);
        return new ProgressTable(year, asOf, by, rows, sum);
    }

    /** The counted projects in the order of the codes, one by one; inside a transaction only. */
    public void each(Actor actor, int year, LocalDate asOf, Consumer<ProgressProject> reader) {
        var shares = ProgressShare.all()
                .map(share -> "coalesce(" + share.condition() + ", false) as " + share)
                .collect(Collectors.joining(", "));
        var day = days.of(actor, year, asOf);
        try (var rows = jdbc
                .sql(PROJECTS.formatted(shares, ProgressFilter.STARTED, ProgressFilter.PACE, day.rows()))
                .withFetchSize(FETCHED)
                .param("year", year)
                .param("asOf", asOf)
                .param("benchmark", lights.benchmark(year, asOf))
                .query(ProgressFigures::project)
                .stream()) {
            rows.forEach(reader);
        }
    }

    private static ProgressProject project(ResultSet rs, int n) throws SQLException {
        var shares = EnumSet.noneOf(ProgressShare.class);
        for (var share : ProgressShare.values()) {
            if (rs.getBoolean(share.name())) {
                shares.add(share);
            }
        }
        return new ProgressProject(
                rs.getString("code"),
                rs.getString("title"),
                rs.getString("unit_name"),
                Stage.valueOf(rs.getString("stage")),
                rs.getBigDecimal("planned"),
                rs.getBigDecimal("percent"),
                Pace.valueOf(rs.getString("pace")),
                shares);
    }

    private List<ProgressRow> rows(Question question) {
        var day = question.day();
        var by = question.by();
        var shares = ProgressShare.all()
                .map(share -> "count(*) filter (where " + share.condition() + ") as " + share)
                .collect(Collectors.joining(", "));
        var sums = ProgressShare.all()
                .map(share -> "sum(l." + share + ") as " + share)
                .collect(Collectors.joining(", "));
        var sql = "with ledger as ("
                + KINDS.formatted(shares, ProgressFilter.STARTED, ProgressFilter.PACE, day.rows()) + "), keys as ("
                + by.keys() + ") select k.key, k.name, " + SUMS + ", " + sums
                + " from keys k left join ledger l on " + by.keyOfRow() + " = k.key"
                + " group by k.key, k.name, k.place order by k.place";
        return jdbc.sql(sql)
                .param("year", day.year())
                .param("asOf", day.asOf())
                .param("benchmark", question.benchmark())
                .query((rs, n) -> new ProgressRow(rs.getString("key"), rs.getString("name"), counts(rs)))
                .list();
    }

    private static ProgressCounts counts(ResultSet rs) throws SQLException {
        var shares = new EnumMap<ProgressShare, Integer>(ProgressShare.class);
        for (var share : ProgressShare.values()) {
            shares.put(share, rs.getInt(share.name()));
        }
        return new ProgressCounts(
                rs.getInt("total"),
                shares,
                rs.getInt("compared"),
                rs.getBigDecimal("done"),
                rs.getBigDecimal("planned"));
    }
}
