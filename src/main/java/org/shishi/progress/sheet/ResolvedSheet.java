package org.shishi.progress.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.progress.Flag;
import org.shishi.progress.ReportChecks;
import org.shishi.progress.ReportContent;
import org.shishi.progress.ReportState;
import org.shishi.progress.sheet.ReportImport.Outcome;
import org.shishi.project.Blocker;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.unit.UnitDirectory;
import org.shishi.unit.UnitView;

/** A sheet of reports with all that its rows name, and what each row means. */
record ResolvedSheet(
        TableByHeaders table,
        Map<String, KnownProject> projects,
        Map<String, ReportingPeriodView> periods,
        UnitDirectory units,
        List<KnownReport> known,
        Map<String, Blocker> blockers,
        LocalDate today) {

    record KnownProject(long id, String code, boolean completed) {}

    record KnownReport(
            long project,
            long period,
            long unit,
            LocalDate lastDay,
            ReportState state,
            @Nullable BigDecimal percent,
            String progress,
            String problems) {}

    /** A row as it was read; where its outcome is an error, nothing else of it may be used. */
    record ReadRow(
            KnownProject project,
            ReportingPeriodView period,
            long unit,
            ReportContent content,
            @Nullable LocalDate sentOn,
            LocalDate day,
            List<Flag> flags,
            ReportImport.Row outcome) {}

    private record Key(long project, long period, long unit) {}

    List<ReadRow> rows() {
        Map<Key, KnownReport> told = new HashMap<>();
        Map<Long, TreeMap<LocalDate, BigDecimal>> percents = new HashMap<>();
        for (var report : known) {
            told.put(new Key(report.project(), report.period(), report.unit()), report);
            remember(percents, report.project(), report.lastDay(), report.percent());
        }
        var seen = new HashMap<Key, Integer>();
        var rows = new ArrayList<ReadRow>();
        table.rows().stream()
                .sorted(Comparator.comparing(this::lastDay))
                .forEach(row -> rows.add(read(row, told, seen, percents)));
        rows.sort(Comparator.comparing(row -> row.outcome().number()));
        return rows;
    }

    private LocalDate lastDay(SheetRow row) {
        var period = periods.get(table.word(row, SheetRowReader.PERIOD));
        return period == null ? LocalDate.MAX : period.lastDay();
    }

    private ReadRow read(
            SheetRow row,
            Map<Key, KnownReport> told,
            Map<Key, Integer> seen,
            Map<Long, TreeMap<LocalDate, BigDecimal>> percents) {
        var reader = new SheetRowReader(table, row, blockers);
        var period = named(reader, SheetRowReader.PERIOD, periods::get, "report.import.period");
        var project = named(reader, SheetRowReader.PROJECT, projects::get, "report.import.project");
        var unit = named(reader, SheetRowReader.UNIT, this::unit, "report.import.unit");
        var content = reader.content();
        var sentOn = reader.sentOn();
        if (period != null && !period.begunBy(today)) {
            reader.fault(
                    SheetRowReader.PERIOD,
                    "report.period.not-begun",
                    period.name(),
                    period.firstDay().toString());
        }
        var outcome = Outcome.NEW;
        if (period != null && project != null && unit != null) {
            outcome = outcome(reader, new Key(project.id(), period.id(), unit), row.number(), content, told, seen);
        }
        if (period == null || project == null || unit == null || reader.fault() != null) {
            return failed(reader, content);
        }
        var flags = flags(project, period, content, percents);
        var day = period.lastDay().isBefore(today) ? period.lastDay() : today;
        return new ReadRow(
                project,
                period,
                unit,
                content,
                sentOn,
                sentOn != null && sentOn.isBefore(day) ? sentOn : day,
                flags,
                reader.row(outcome));
    }

    @SuppressWarnings("NullAway") // nothing of a faulty row is used
    private static ReadRow failed(SheetRowReader reader, ReportContent content) {
        return new ReadRow(null, null, 0, content, null, null, List.of(), reader.row(Outcome.ERROR));
    }

    private @Nullable Long unit(String name) {
        return units.find(name).map(UnitView::id).orElse(null);
    }

    private static <T> @Nullable T named(
            SheetRowReader reader, String heading, Function<String, @Nullable T> known, String code) {
        var found = known.apply(reader.word(heading));
        if (found == null) {
            reader.fault(heading, code, reader.text(heading));
        }
        return found;
    }

    private static Outcome outcome(
            SheetRowReader reader,
            Key key,
            int number,
            ReportContent content,
            Map<Key, KnownReport> told,
            Map<Key, Integer> seen) {
        var twin = seen.putIfAbsent(key, number);
        if (twin != null) {
            reader.fault(SheetRowReader.PROJECT, "report.import.twice", Integer.toString(twin));
        }
        var report = told.get(key);
        if (report == null) {
            return Outcome.NEW;
        }
        boolean same = report.state() == ReportState.CONFIRMED
                && Objects.equals(report.percent(), content.percent())
                && report.progress().equals(content.progress())
                && report.problems().equals(content.problems());
        if (!same) {
            reader.fault(SheetRowReader.PROJECT, "report.import.exists", report.state());
        }
        return Outcome.UNCHANGED;
    }

    private List<Flag> flags(
            KnownProject project,
            ReportingPeriodView period,
            ReportContent content,
            Map<Long, TreeMap<LocalDate, BigDecimal>> percents) {
        var before = percents.getOrDefault(project.id(), new TreeMap<>()).lowerEntry(period.firstDay());
        var checks = new ReportChecks(
                before == null ? null : before.getValue(), List.of(), List.of(), project.completed(), period.lastDay());
        remember(percents, project.id(), period.lastDay(), content.percent());
        return checks.flags(content);
    }

    private static void remember(
            Map<Long, TreeMap<LocalDate, BigDecimal>> percents,
            long project,
            LocalDate day,
            @Nullable BigDecimal percent) {
        if (percent != null) {
            percents.computeIfAbsent(project, id -> new TreeMap<>()).put(day, percent);
        }
    }
}
