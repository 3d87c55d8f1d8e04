package org.shishi.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.policy.Actor;
import org.shishi.project.Field;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.shishi.project.ledger.Plans;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.ledger.ContinuedCells;
import org.shishi.sheet.ledger.FilledColumns;
import org.shishi.sheet.ledger.IndicatorMatrix;
import org.shishi.sheet.ledger.Ledgers;
import org.shishi.sheet.ledger.MergedValue;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RunningNumbers;
import org.shishi.sheet.ledger.UnitsBeside;
import org.shishi.sheet.reading.ReadingContext;
import org.shishi.unit.Units;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Reads an uploaded file the way people told it to be read: which sheet, which header, which column, which day. */
@Component
class SheetReading {

    private final RememberedHeadings headings;
    private final Units units;
    private final Projects projects;
    private final Plans plans;
    private final FestivalCalendar festivals;
    private final Clock clock;

    SheetReading(
            RememberedHeadings headings,
            Units units,
            Projects projects,
            Plans plans,
            FestivalCalendar festivals,
            Clock clock) {
        this.headings = headings;
        this.units = units;
        this.projects = projects;
        this.plans = plans;
        this.festivals = festivals;
        this.clock = clock;
    }

    /** Refuses with {@code sheet.*} what is no ledger, and with {@code imports.as-of.future} a day to come. */
    ReadSheet read(Actor actor, String filename, byte[] content, ImportSetup setup) {
        var tables = Sheets.read(content, filename);
        if (setup.sheet() == null) {
            Ledgers.refuseOthers(tables);
        }
        var plain = recognised(tables, setup);
        var notes = new ArrayList<Note>();
        BiConsumer<String, Object[]> tell = (code, values) -> notes.add(Note.notice(null, code, values));
        var said = UnitsBeside.joined(ContinuedCells.filled(corrected(actor, plain, setup), tell), tell);
        int year = year(setup, said, notes);
        var asOf = asOf(setup, said, notes);
        var codes = codes(actor, year, asOf);
        var counted = codes.counting(said)
                .filter(heading -> !decided(actor, said, setup).contains(heading.column()));
        counted.ifPresent(heading -> notes.add(Note.notice(
                null, "imports.code.running", FilledColumns.name(heading), FilledColumns.some(said.cells(heading)))));
        var asked =
                counted.map(heading -> RunningNumbers.counting(said, heading)).orElse(said);
        var program = codes.counting(plain)
                .map(heading -> RunningNumbers.counting(plain, heading))
                .orElse(plain);
        others(tables, asked, notes);
        var answers = new SheetAnswers(setup.answers());
        var ahead = setup.asOf() == null ? asked.title().asOf() : null;
        var future = ahead != null && ahead.isAfter(asOf) ? ahead : null;
        var matrix = IndicatorMatrix.in(asked);
        if (matrix.isPresent() && !matrix.get().results().isEmpty() && !answers.leavesMatrix()) {
            return results(
                    actor, new OfSheet(tables, program, asked, year, asOf, future, notes, answers), matrix.get());
        }
        matrix.ifPresent(it -> notes.add(Note.notice(null, "imports.sheet.matrix", it.headings())));
        var context = new ReadingContext(year, this::springFestival);
        var shown = answers.ofUnknownUnits(answers.applied(asked));
        var merged = MergedValue.in(shown, shown.read(context));
        var sheet = answers.percents(answers.shared(shown, merged));
        var groups = new StageQuestions.Groups(sheet.read(context), answers);
        var rows = groups.rows();
        var directory = units.directory();
        var questions = new SheetQuestions(asked, rows, answers)
                .future(future)
                .days(future == null && setup.asOf() == null ? asked.title().asOfDays() : List.of())
                .title()
                .tables()
                .hidden()
                .homeless()
                .columns(decided(actor, asked, setup), directory)
                .figures(merged);
        notes.addAll(questions.notes());
        notes.addAll(0, new SheetTotals(sheet, rows, groups).notes());
        groups.questions().forEach(questions::ask);
        var standing = new StageAndPercent(codes, answers, context, asOf);
        var numbering = new Numbering(codes, answers, directory);
        var emptied = new EmptiedFields(codes, answers, ids -> plans.onDay(ids, asOf));
        var naming = new UnitNaming(directory, answers);
        var dates = new PlanCells.Dates(answers);
        var lines = new ArrayList<>(new SheetEntries(sheet, year, naming, numbering, emptied, standing, dates)
                .lines(FigureQuestions.withoutAsked(rows, asked, merged)));
        lines.addAll(left(asked, answers, context));
        lines.sort(Comparator.comparing(line -> line.row().number()));
        numbering.note().ifPresent(notes::add);
        undated(lines, codes, year).ifPresent(notes::add);
        numbering.questions().forEach(questions::askUnlessAColumnMaySay);
        emptied.questions().forEach(questions::ask);
        standing.questions().forEach(questions::askUnlessAColumnMaySay);
        dates.question().ifPresent(questions::ask);
        naming.questions().forEach(questions::ask);
        return new ReadSheet(
                sheet,
                program.headings(),
                Recognition.of(tables, asked, rows, year, asOf, notes, questions),
                lines,
                directory);
    }

    /** On what day new projects were decided of which the sheet does not say it: figures of an earlier day do not know them. */
    private static Optional<Note> undated(List<ReadSheet.Line> lines, CodeFinder codes, int year) {
        long some = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.entry()))
                .filter(entry -> !entry.says(Field.ADOPTED_ON)
                        && codes.known(entry.code()).isEmpty())
                .count();
        return some == 0
                ? Optional.empty()
                : Optional.of(Note.notice(null, "imports.adopted.assumed", some, LocalDate.of(year, 1, 1)));
    }

    /** The hidden rows that a person has said to leave, so that they can be looked up later. */
    private static List<ReadSheet.Line> left(RecognisedLedger asked, SheetAnswers answers, ReadingContext context) {
        var hidden = answers.leavesHiddenRows() ? asked.table().hidden().rows() : Set.<Integer>of();
        return hidden.isEmpty()
                ? List.of()
                : asked.read(context).stream()
                        .filter(row -> hidden.contains(row.number()) && row.number() > asked.lastHeaderRow())
                        .map(row -> ReadSheet.Line.left(row, "imports.hidden.left"))
                        .toList();
    }

    /**
     * What is known of a sheet before its rows are read.
     *
     * @param plain as the program itself takes it, {@code asked} as people said
     * @param future the day of which it speaks although it has not come
     */
    private record OfSheet(
            List<SheetTable> tables,
            RecognisedLedger plain,
            RecognisedLedger asked,
            int year,
            LocalDate asOf,
            @Nullable LocalDate future,
            List<Note> notes,
            SheetAnswers answers) {}

    /** A matrix of areas and indicators, once it is said to be one: the results of its projects. */
    private ReadSheet results(Actor actor, OfSheet sheet, IndicatorMatrix matrix) {
        var directory = units.directory();
        var naming = new UnitNaming(directory, sheet.answers());
        var known = known(actor, sheet.year(), LocalDate.now(clock));
        var planned = plans.onDay(known.stream().map(ProjectView::id).toList(), sheet.asOf());
        var lines = new MatrixEntries(known, planned, sheet.year(), naming).lines(matrix);
        sheet.notes().addAll(MatrixEntries.totals(matrix));
        var questions = new SheetQuestions(sheet.asked(), List.of(), sheet.answers())
                .future(sheet.future())
                .matrix(matrix);
        naming.questions().forEach(questions::ask);
        var rows = lines.stream().map(ReadSheet.Line::row).toList();
        return new ReadSheet(
                sheet.asked(),
                sheet.plain().headings(),
                Recognition.of(
                        sheet.tables(), sheet.asked(), rows, sheet.year(), sheet.asOf(), sheet.notes(), questions),
                lines,
                directory);
    }

    private Set<Integer> decided(Actor actor, RecognisedLedger asked, ImportSetup setup) {
        return setup.columns().isEmpty()
                ? headings.decided(actor.unitId(), asked)
                : setup.columns().keySet();
    }

    /** Other sheets that could be meant: there is one ledger at a time. */
    private static void others(List<SheetTable> tables, RecognisedLedger chosen, List<Note> notes) {
        var others = Ledgers.all(tables).stream()
                .map(RecognisedLedger::sheetName)
                .filter(name -> !name.equals(chosen.sheetName()))
                .toList();
        if (!others.isEmpty()) {
            notes.add(Note.notice(null, "imports.sheet.others", chosen.sheetName(), others));
        }
        var hidden = tables.stream()
                .filter(table -> table.hidden().sheet() && !table.name().equals(chosen.sheetName()))
                .map(SheetTable::name)
                .toList();
        if (!hidden.isEmpty()) {
            notes.add(Note.notice(null, "imports.sheet.hidden", hidden));
        }
    }

    private static RecognisedLedger recognised(List<SheetTable> tables, ImportSetup setup) {
        if (setup.sheet() == null) {
            return Ledgers.find(tables);
        }
        var table = tables.stream()
                .filter(sheet -> sheet.name().equals(setup.sheet()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("sheet", "imports.sheet.unknown", setup.sheet()));
        if (setup.headerRow() != null) {
            return Ledgers.withHeader(table, setup.headerRow());
        }
        return Ledgers.find(List.of(table));
    }

    private RecognisedLedger corrected(Actor actor, RecognisedLedger recognised, ImportSetup setup) {
        return setup.columns().isEmpty()
                ? headings.recall(actor.unitId(), recognised)
                : recognised.with(setup.columns());
    }

    private int year(ImportSetup setup, RecognisedLedger recognised, List<Note> notes) {
        if (setup.planYear() != null) {
            return setup.planYear();
        }
        var said = recognised.title().planYear();
        if (said != null) {
            return said;
        }
        var coded = CodeFinder.years(recognised);
        if (coded.size() == 1) {
            notes.add(Note.notice(null, "imports.year.from-codes", String.valueOf(coded.get(0))));
            return coded.get(0);
        }
        var asOf = recognised.title().asOf();
        int assumed = asOf == null ? Year.now(clock).getValue() : asOf.getYear();
        notes.add(Note.notice(null, "imports.year.assumed", String.valueOf(assumed)));
        return assumed;
    }

    private LocalDate asOf(ImportSetup setup, RecognisedLedger recognised, List<Note> notes) {
        var today = LocalDate.now(clock);
        var said = setup.asOf() == null ? recognised.title().asOf() : setup.asOf();
        var ends = recognised.title().ends();
        if (said == null && ends != null && !ends.isAfter(today)) {
            notes.add(Note.notice(null, "imports.as-of.period", ends));
            return ends;
        }
        if (said == null) {
            notes.add(Note.notice(null, "imports.as-of.assumed", today));
            return today;
        }
        if (said.isAfter(today) && setup.asOf() != null) {
            throw RuleViolation.at("asOf", "imports.as-of.future", said.toString());
        }
        return said.isAfter(today) ? today : said; // asked about
    }

    private Optional<LocalDate> springFestival(int year) {
        return festivals.knows(year) ? Optional.of(festivals.eve(year).plusDays(1)) : Optional.empty();
    }

    private CodeFinder codes(Actor actor, int year, LocalDate asOf) {
        var today = LocalDate.now(clock);
        var known = festivals.knows(year + 1) ? known(actor, year, today) : List.<ProjectView>of();
        return new CodeFinder(year, known, known.isEmpty() || asOf.equals(today) ? known : known(actor, year, asOf));
    }

    private List<ProjectView> known(Actor actor, int year, LocalDate day) {
        var filter = ProjectFilter.of(year, day);
        return projects.find(actor, filter, List.of(), Pageable.unpaged()).getContent();
    }
}
