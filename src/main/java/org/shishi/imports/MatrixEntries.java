package org.shishi.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.ledger.IndicatorMatrix;
import org.shishi.sheet.ledger.IndicatorMatrix.Result;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RowKind;

/** Turns a matrix of areas and indicators into results of the projects that these units lead and that have these indicators. */
final class MatrixEntries {

    /** What the codes of its notes begin with. */
    static final String NOTES = "imports.matrix.";

    private final List<ProjectView> projects;
    private final Map<Long, Plan> plans;
    private final int year;
    private final UnitNaming units;
    private final Map<String, Entry> byCode = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, String> left = new TreeMap<>();

    MatrixEntries(List<ProjectView> projects, Map<Long, Plan> plans, int year, UnitNaming units) {
        this.projects = projects;
        this.plans = plans;
        this.year = year;
        this.units = units;
    }

    /** A row of the import: a project with its indicators, or none where there is no such project. */
    private record Entry(
            int row,
            String area,
            @Nullable ProjectView project,
            List<Indicator> indicators,
            List<Note> notes,
            boolean open) {}

    /** One for each project, and one for each result that no project has. */
    List<ReadSheet.Line> lines(IndicatorMatrix matrix) {
        var areas = matrix.results().stream()
                .filter(result -> !result.total())
                .map(result ->
                        units.of(result.area(), result.cell().ref(), note -> {}).name())
                .collect(Collectors.toSet());
        matrix.results().forEach(result -> take(result, areas));
        return numbered();
    }

    private void take(Result result, Set<String> areas) {
        var notes = new ArrayList<Note>();
        var meant = result.total()
                ? new UnitNaming.Meant(result.area(), false, false)
                : units.of(result.area(), result.cell().ref(), notes::add);
        if (meant.left()) {
            left.put(result.row(), result.area());
            return;
        }
        if (meant.open()) {
            added(new Entry(result.row(), result.area(), null, List.of(), notes, true));
            return;
        }
        var unit = meant.name();
        var found = projects.stream()
                .filter(project -> result.total()
                        ? !areas.contains(project.leadUnit().name())
                        : project.leadUnit().name().equals(unit))
                .filter(project -> indicators(project).stream().anyMatch(one -> is(one, result)))
                .toList();
        if (found.size() == 1) {
            var project = found.get(0);
            say(
                    result,
                    byCode.computeIfAbsent(
                            project.code(),
                            code -> added(new Entry(
                                    result.row(),
                                    result.area(),
                                    project,
                                    new ArrayList<>(indicators(project)),
                                    notes,
                                    false))));
        } else if (!result.total()) {
            var codes = found.stream().map(ProjectView::code).collect(Collectors.joining("、"));
            notes.add(
                    codes.isEmpty()
                            ? Note.error(result.cell().ref(), "imports.matrix.no-project", unit, result.named())
                            : Note.error(
                                    result.cell().ref(),
                                    "imports.matrix.several-projects",
                                    unit,
                                    result.named(),
                                    codes));
            added(new Entry(result.row(), result.area(), null, List.of(), notes, false));
        }
    }

    private Entry added(Entry entry) {
        entries.add(entry);
        return entry;
    }

    private List<Indicator> indicators(ProjectView project) {
        return plans.getOrDefault(project.id(), Plan.EMPTY).indicators();
    }

    private static boolean is(Indicator indicator, Result result) {
        return WrittenText.alike(indicator.name()).equals(WrittenText.alike(result.indicator()))
                && (result.unit().isEmpty() || indicator.unit().equals(result.unit()));
    }

    private static void say(Result result, Entry entry) {
        var ref = result.cell().ref();
        entry.indicators()
                .replaceAll(one -> is(one, result)
                        ? new Indicator(one.name(), one.value(), one.unit(), one.direction(), result.done())
                        : one);
        entry.notes().add(Note.notice(ref, "imports.matrix.result", result.named(), plain(result.done())));
        entry.indicators().stream()
                .filter(one -> is(one, result) && differs(one.value(), result.planned()))
                .forEach(one -> entry.notes()
                        .add(Note.notice(
                                ref,
                                "imports.matrix.planned",
                                result.named(),
                                plain(result.planned()),
                                plain(one.value()))));
    }

    private static boolean differs(@Nullable BigDecimal known, @Nullable BigDecimal told) {
        return told != null && known != null && told.compareTo(known) != 0;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** Each under the number of its row. */
    private List<ReadSheet.Line> numbered() {
        var lines = new ArrayList<ReadSheet.Line>();
        for (var entry : entries) {
            var said = new LedgerEntry().with(Field.PLAN_YEAR, year);
            if (entry.project() != null) {
                said.with(Field.CODE, entry.project().code())
                        .with(Field.TITLE, entry.project().description().title())
                        .with(Field.INDICATORS, List.copyOf(entry.indicators()));
            } else {
                said.with(Field.TITLE, entry.area());
            }
            var row = new LedgerRow(entry.row(), RowKind.DATA, null, "", entry.area(), Map.of(), List.of());
            var asked = entry.open() ? EnumSet.allOf(Field.class) : EnumSet.noneOf(Field.class);
            lines.add(new ReadSheet.Line(row, said, List.copyOf(entry.notes()), asked));
        }
        left.forEach((row, area) -> lines.add(ReadSheet.Line.left(
                new LedgerRow(row, RowKind.DATA, null, "", area, Map.of(), List.of()), "imports.unit.left")));
        return lines;
    }

    /** Sums that the sheet tells of all areas and that are others than those of its rows. */
    static List<Note> totals(IndicatorMatrix matrix) {
        var notes = new ArrayList<Note>();
        matrix.results().stream().filter(Result::total).forEach(total -> {
            var sum = matrix.results().stream()
                    .filter(one -> !one.total() && one.named().equals(total.named()))
                    .map(Result::done)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(total.done()) != 0) {
                notes.add(Note.notice(
                        total.cell().ref(),
                        "imports.matrix.total-differs",
                        total.named(),
                        plain(total.done()),
                        plain(sum),
                        plain(total.done().subtract(sum).abs())));
            }
        });
        return notes;
    }
}
