package org.shishi.progress.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.progress.AskedProject;
import org.shishi.progress.Flag;
import org.shishi.progress.PlainDecimals;
import org.shishi.progress.ReportChecks;
import org.shishi.progress.ReportContent;
import org.shishi.progress.ReportField;
import org.shishi.progress.ReportState;
import org.shishi.progress.sheet.ReportImport.Outcome;
import org.shishi.progress.sheet.StartQuestions.Start;
import org.shishi.project.Blocker;
import org.shishi.project.Progress;
import org.shishi.project.Stage;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.unit.AskedUnits;
import org.shishi.unit.UnitView;

/** A sheet of reports with all that its rows name, and what each row means. */
record ResolvedSheet(
        TableByHeaders table,
        Map<Integer, TitledRows.Doubt> doubts,
        Map<String, KnownProject> projects,
        Map<String, ReportingPeriodView> periods,
        AskedUnits units,
        ReportLeads leads,
        List<KnownReport> known,
        Map<Long, EarlierProgress> told,
        Map<String, Blocker> blockers,
        LocalDate today,
        IntFunction<Optional<LocalDate>> springFestival) {

    private static final int SHOWN = 6;

    record KnownProject(long id, String title, AskedProject asked) {

        String code() {
            return asked.code();
        }

        Stage stage() {
            return asked.stage();
        }
    }

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
            @Nullable LocalDate startedOn,
            List<Flag> flags,
            String reason,
            ReportImport.Row outcome) {}

    private record Key(long project, long period, long unit) {}

    List<ReadRow> rows(RowQuestions questions) {
        Map<Key, KnownReport> reports = new HashMap<>();
        for (var report : known) {
            reports.put(new Key(report.project(), report.period(), report.unit()), report);
            told(report.project()).tell(past(report.lastDay()), report.percent());
        }
        var reading = new Reading(questions, reports, new HashMap<>(), new HashMap<>());
        var rows = new ArrayList<ReadRow>();
        table.rows().stream().sorted(Comparator.comparing(this::lastDay)).forEach(row -> rows.add(read(row, reading)));
        rows.sort(Comparator.comparing(row -> row.outcome().number()));
        return rows;
    }

    /** What is known while the rows are read one after the other: what each project's start was said to be, among others. */
    private record Reading(
            RowQuestions questions, Map<Key, KnownReport> reports, Map<Key, Integer> seen, Map<Long, Start> starts) {}

    private EarlierProgress told(long project) {
        return told.computeIfAbsent(project, id -> new EarlierProgress());
    }

    private LocalDate past(LocalDate day) {
        return day.isBefore(today) ? day : today;
    }

    private LocalDate lastDay(SheetRow row) {
        var period = periods.get(table.word(row, SheetRowReader.PERIOD));
        return period == null ? LocalDate.MAX : period.lastDay();
    }

    private ReadRow read(SheetRow row, Reading reading) {
        var reader = new SheetRowReader(table, row, blockers);
        var period = named(reader, SheetRowReader.PERIOD, periods::get, "report.import.period", newest());
        var doubt = doubts.get(row.number());
        if (doubt != null) {
            reader.fault(SheetRowReader.PROJECT, doubt.code(), doubt.args());
        }
        var project = named(reader, SheetRowReader.PROJECT, projects::get, "report.import.project");
        if (project != null) {
            reader.called(project.title());
        }
        boolean led = reader.word(SheetRowReader.UNIT).equals(ReportColumns.LEAD);
        var unit = led ? leading(project) : named(reader, SheetRowReader.UNIT, this::unit, ReportImport.UNIT_UNKNOWN);
        if (led && unit != null) {
            reader.ofUnit(String.join("、", units.directory().names(Set.of(unit))));
        }
        reader.ahead(period == null ? today : period.firstDay(), springFestival);
        var sentOn = reader.sentOn(today);
        if (period == null || project == null || unit == null) {
            return failed(reader, reader.content(Progress.NONE, heading -> false));
        }
        var key = new Key(project.id(), period.id(), unit);
        var told = reading.reports().containsKey(key);
        reader.hold(SheetRowReader.PERIOD, () -> project.asked().refuse(period, today, told));
        if (!told) {
            refuseForeign(reader, project, period, unit);
        }
        var last = past(period.lastDay());
        var day = sentOn != null && sentOn.isBefore(last) ? sentOn : last;
        var before = told(project.id());
        var content = reader.content(
                before.progress(day),
                heading -> !told && reading.questions().emptied().keeps(heading, project.code()));
        var outcome = outcome(reader, key, row.number(), content, reading);
        if (outcome == Outcome.NEW) {
            reader.refuse(content, today);
        }
        if (project.stage() == Stage.NOT_STARTED) {
            reader.startedOn(day);
        }
        if (reader.fault() != null) {
            return failed(reader, content);
        }
        var fresh = new ReadRow(project, period, unit, content, sentOn, day, null, List.of(), "", reader.row(outcome));
        return outcome == Outcome.UNCHANGED ? fresh : weighed(fresh, row, reader, before, reading);
    }

    /** A new row with what looks doubtful about it, or left out where people say so. */
    private ReadRow weighed(
            ReadRow fresh, SheetRow row, SheetRowReader reader, EarlierProgress before, Reading reading) {
        var project = fresh.project();
        var content = fresh.content();
        var day = fresh.day();
        var flags = new ReportChecks(
                        before.percent(day),
                        List.of(),
                        List.of(),
                        project.stage().completed(),
                        past(fresh.period().lastDay()))
                .flags(content, reader.remark());
        var percent = content.percent();
        boolean begins = project.stage() == Stage.NOT_STARTED && percent != null && percent.signum() > 0;
        boolean first = begins && !reading.starts().containsKey(project.id());
        var start = !begins || percent == null
                ? Start.UNTOLD
                : reading.starts()
                        .computeIfAbsent(
                                project.id(),
                                id -> reading.questions().starts().of(project, percent, day, reader.startedOn(day)));
        var said = reader.reason();
        boolean taken = reading.questions().takes(row, project, fresh.period(), flags, said)
                && reading.questions().older(row, fresh, before.hiding(day))
                && !start.left();
        var changes = ReportImport.Change.between(before, day, content);
        if (taken) {
            before.tell(day, content.told());
            before.expect(day, content.forecast());
        }
        return new ReadRow(
                project,
                fresh.period(),
                fresh.unit(),
                content,
                fresh.sentOn(),
                day,
                first ? start.on() : null,
                flags,
                reading.questions().reason(said, flags),
                reader.row(taken ? Outcome.NEW : Outcome.LEFT, taken ? changes : List.of()));
    }

    /** As the form, which no other unit can open. */
    private void refuseForeign(SheetRowReader reader, KnownProject project, ReportingPeriodView period, long unit) {
        var may = leads.of(project.id(), period.id());
        if (!may.contains(unit)) {
            reader.fault(
                    SheetRowReader.UNIT,
                    "report.import.unit-foreign",
                    project.code(),
                    units.directory().names(may),
                    reader.text(SheetRowReader.UNIT));
        }
    }

    @SuppressWarnings("NullAway") // nothing of a faulty row is used
    static ReadRow failed(SheetRowReader reader, ReportContent content) {
        return new ReadRow(null, null, 0, content, null, null, null, List.of(), "", reader.row(Outcome.ERROR));
    }

    private @Nullable Long leading(@Nullable KnownProject project) {
        return project == null ? null : leads.now().get(project.id());
    }

    private @Nullable Long unit(String name) {
        return units.find(name).map(UnitView::id).orElse(null);
    }

    /** Some of the periods that a row may name. */
    private List<String> newest() {
        return periods.values().stream()
                .distinct()
                .filter(period -> period.begunBy(today))
                .sorted(Comparator.comparing(ReportingPeriodView::firstDay).reversed())
                .limit(SHOWN)
                .map(ReportingPeriodView::name)
                .toList();
    }

    private static <T> @Nullable T named(
            SheetRowReader reader, String heading, Function<String, @Nullable T> known, String code, Object... more) {
        var found = known.apply(reader.word(heading));
        if (found == null) {
            var args = new ArrayList<Object>(List.of(reader.text(heading)));
            args.addAll(List.of(more));
            reader.fault(heading, code, args.toArray());
        }
        return found;
    }

    private static Outcome outcome(SheetRowReader reader, Key key, int number, ReportContent content, Reading reading) {
        var twin = reading.seen().putIfAbsent(key, number);
        if (twin != null) {
            reader.fault(SheetRowReader.PROJECT, "report.import.twice", Integer.toString(twin));
        }
        var report = reading.reports().get(key);
        if (report == null) {
            return Outcome.NEW;
        }
        var differences = differences(reader, report, content);
        if (!differences.isEmpty()) {
            reader.fault(
                    SheetRowReader.heading(differences.get(0).field()),
                    "report.import.exists",
                    report.state(),
                    differences);
        } else if (report.state() != ReportState.CONFIRMED) {
            reader.fault(SheetRowReader.PROJECT, "report.import.waits", report.state());
        }
        return Outcome.UNCHANGED;
    }

    /** What stands in the report and what the row says instead. */
    private static List<ReportImport.Difference> differences(
            SheetRowReader reader, KnownReport report, ReportContent content) {
        return Stream.of(
                        reader.difference(
                                ReportField.PERCENT,
                                SheetRowReader.PERCENT,
                                points(report.percent()),
                                points(content.percent())),
                        reader.difference(
                                ReportField.PROGRESS, SheetRowReader.PROGRESS, report.progress(), content.progress()),
                        reader.difference(
                                ReportField.PROBLEMS,
                                SheetRowReader.PROBLEMS,
                                ReportContent.problem(report.problems()),
                                content.problems()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String points(@Nullable BigDecimal percent) {
        return percent == null ? "" : PlainDecimals.text(percent) + "%";
    }
}
