package org.shishi.progress.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.progress.AskedProject;
import org.shishi.progress.PlainDecimals;
import org.shishi.progress.ReportState;
import org.shishi.progress.sheet.ResolvedSheet.KnownProject;
import org.shishi.progress.sheet.ResolvedSheet.KnownReport;
import org.shishi.project.Blocker;
import org.shishi.project.Progress;
import org.shishi.project.Stage;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.text.WrittenCodes;
import org.shishi.sheet.reading.EmptiedCells;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.unit.AskedUnits;
import org.shishi.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up, once for a whole sheet, the projects, periods, units and reports that its rows name. */
@Component
class SheetResolver {

    private final JdbcClient jdbc;
    private final ReportingPeriods periods;
    private final Units units;
    private final MessageSource messages;
    private final FestivalCalendar festivals;
    private final Clock clock;

    SheetResolver(
            JdbcClient jdbc,
            ReportingPeriods periods,
            Units units,
            MessageSource messages,
            FestivalCalendar festivals,
            Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.units = units;
        this.messages = messages;
        this.festivals = festivals;
        this.clock = clock;
    }

    ResolvedSheet open(TableByHeaders asked, SheetAsking asking) {
        var periods = periods();
        var named = new AskedUnits(units.directory(), asking);
        var titled = TitledRows.of(asked, this::titles, periods, named);
        var table = titled.table();
        var codes = table.rows().stream()
                .map(row -> table.word(row, SheetRowReader.PROJECT))
                .collect(Collectors.toSet());
        return new ResolvedSheet(
                table,
                titled.doubts(),
                projects(codes),
                periods,
                named,
                leads(codes, named(table, periods)),
                reports(codes),
                told(codes),
                SheetRowReader.blockers(messages),
                LocalDate.now(clock),
                year -> festivals.knows(year) ? Optional.of(festivals.eve(year).plusDays(1)) : Optional.empty());
    }

    private List<TitledRows.Titled> titles() {
        return jdbc.sql("select code, title, plan_year, lead_unit_id from project_now order by code")
                .query((rs, n) -> new TitledRows.Titled(
                        rs.getString("code"),
                        rs.getString("title"),
                        rs.getInt("plan_year"),
                        rs.getLong("lead_unit_id")))
                .list();
    }

    RowQuestions questions(@Nullable SheetAsking asking) {
        return new RowQuestions(
                asking, new EmptiedCells(asking, "sheet.question.emptied"), new StartQuestions(asking), messages);
    }

    private static Long[] named(TableByHeaders table, Map<String, ReportingPeriodView> periods) {
        return table.rows().stream()
                .map(row -> periods.get(table.word(row, SheetRowReader.PERIOD)))
                .filter(Objects::nonNull)
                .map(ReportingPeriodView::id)
                .distinct()
                .toArray(Long[]::new);
    }

    private ReportLeads leads(Collection<String> codes, Long[] named) {
        var now = new HashMap<Long, Long>();
        var then = new HashMap<Long, Map<Long, Long>>();
        jdbc.sql("""
                        select p.id, cast(null as bigint) as period, p.lead_unit_id from project p where p.code = any(:codes)
                        union all
                        select p.id, r.id, p.lead_unit_id from reporting_period r
                        cross join lateral project_as_of(least(r.last_day, :today)) p
                        where r.id = any(:periods) and p.code = any(:codes)""")
                .param("codes", WrittenCodes.forms(codes).toArray(String[]::new))
                .param("periods", named)
                .param("today", LocalDate.now(clock))
                .query(rs -> {
                    var period = rs.getObject("period", Long.class);
                    var of = period == null ? now : then.computeIfAbsent(rs.getLong("id"), project -> new HashMap<>());
                    of.put(period == null ? rs.getLong("id") : period, rs.getLong("lead_unit_id"));
                });
        return new ReportLeads(now, then);
    }

    private Map<String, KnownProject> projects(Collection<String> codes) {
        var found = jdbc
                .sql(
                        "select id, code, title, stage, plan_year, adopted_on, coalesce(completed_on, stage_since) as since from project where code = any(:codes)")
                .param("codes", WrittenCodes.forms(codes).toArray(String[]::new))
                .query((rs, n) -> new KnownProject(
                        rs.getLong("id"),
                        rs.getString("title"),
                        new AskedProject(
                                rs.getString("code"),
                                rs.getInt("plan_year"),
                                rs.getObject("adopted_on", LocalDate.class),
                                Stage.valueOf(rs.getString("stage")),
                                rs.getObject("since", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(KnownProject::code, project -> project));
        return WrittenCodes.asWritten(codes, found);
    }

    /** The names of the periods that have begun, the newest first. */
    List<String> begun() {
        var today = LocalDate.now(clock);
        return periods.years().stream()
                .flatMap(year -> periods.ofYear(year).stream())
                .filter(period -> period.begunBy(today))
                .sorted(Comparator.comparing(ReportingPeriodView::firstDay).reversed())
                .map(ReportingPeriodView::name)
                .toList();
    }

    private Map<String, ReportingPeriodView> periods() {
        var byName = new HashMap<String, ReportingPeriodView>();
        periods.years()
                .forEach(year -> periods.ofYear(year).forEach(period -> {
                    byName.put(period.name(), period);
                    byName.put(period.code(), period);
                }));
        return byName;
    }

    private List<KnownReport> reports(Collection<String> codes) {
        return jdbc.sql("""
                        select f.project_id, f.period_id, f.unit_id, r.last_day, f.state, f.percent, f.progress, f.problems
                        from progress_report f join project p on p.id = f.project_id
                        join reporting_period r on r.id = f.period_id
                        where p.code = any(:codes)""")
                .param("codes", WrittenCodes.forms(codes).toArray(String[]::new))
                .query((rs, n) -> new KnownReport(
                        rs.getLong("project_id"),
                        rs.getLong("period_id"),
                        rs.getLong("unit_id"),
                        rs.getObject("last_day", LocalDate.class),
                        ReportState.valueOf(rs.getString("state")),
                        PlainDecimals.of(rs.getBigDecimal("percent")),
                        rs.getString("progress"),
                        rs.getString("problems")))
                .list();
    }

    private Map<Long, EarlierProgress> told(Collection<String> codes) {
        var told = new HashMap<Long, EarlierProgress>();
        jdbc.sql("""
                        select f.project_id, f.valid_on, f.percent, f.note, f.problem, f.blocker, cast(null as date) as forecast
                        from project_progress f join project p on p.id = f.project_id
                        where p.code = any(:codes) and f.withdrawn_by is null
                        union all
                        select f.project_id, f.valid_on, null, null, null, null, f.forecast
                        from project_forecast f join project p on p.id = f.project_id
                        where p.code = any(:codes) and f.withdrawn_by is null
                        order by valid_on""")
                .param("codes", WrittenCodes.forms(codes).toArray(String[]::new))
                .query(rs -> {
                    var project = told.computeIfAbsent(rs.getLong("project_id"), id -> new EarlierProgress());
                    var day = rs.getObject("valid_on", LocalDate.class);
                    project.expect(day, rs.getObject("forecast", LocalDate.class));
                    if (rs.getString("note") != null) {
                        project.tell(day, progress(rs));
                    }
                });
        return told;
    }

    private static Progress progress(ResultSet rs) throws SQLException {
        var blocker = rs.getString("blocker");
        return new Progress(
                PlainDecimals.of(rs.getBigDecimal("percent")),
                rs.getString("note"),
                rs.getString("problem"),
                blocker == null ? null : Blocker.valueOf(blocker));
    }
}
