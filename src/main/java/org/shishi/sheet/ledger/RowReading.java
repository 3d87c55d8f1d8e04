package org.shishi.sheet.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.ReadLevel;
import org.shishi.sheet.reading.ReadMilestones;
import org.shishi.sheet.reading.ReadMoney;
import org.shishi.sheet.reading.ReadNumber;
import org.shishi.sheet.reading.ReadPercent;
import org.shishi.sheet.reading.ReadStatus;
import org.shishi.sheet.reading.ReadUnits;
import org.shishi.sheet.reading.Reading;
import org.shishi.sheet.reading.ReadingContext;
import org.shishi.sheet.reading.ReadingProblem;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.StatusMeaning;
import org.shishi.sheet.reading.StatusScope;
import org.shishi.sheet.reading.TitleFacts;

/** Reads the cells of one row, each by the field of its column, and gathers what could not be read. */
final class RowReading {

    private static final String UNKNOWN_STATUS = "sheet.status.unknown";

    private static final int LONGEST_WORD = 12;

    /** What no word of a status has beside its signs: numbers and what divides clauses. */
    private static final Pattern CLAUSES = Pattern.compile("\\p{IsHan}.*[\\d,;。、]|[\\d,;。、].*\\p{IsHan}");

    private final Map<LedgerField, Heading> columns;
    private final List<Heading> steps;
    private final TitleFacts title;
    private final StatusScope scope;
    private final ReadingContext context;

    /** @param steps the columns of a schedule that has several */
    RowReading(Map<LedgerField, Heading> columns, List<Heading> steps, TitleFacts title, ReadingContext context) {
        this.columns = columns;
        this.steps = steps;
        this.title = title;
        this.context = context;
        this.scope = title.period() || columns.containsKey(LedgerField.PERIOD_PLAN)
                ? StatusScope.PERIOD
                : StatusScope.PROJECT;
    }

    /** @param ownOnly whether values that stand in merged areas of rows above are left to those rows */
    Map<LedgerField, LedgerValue> values(SheetRow row, boolean ownOnly) {
        var values = new EnumMap<LedgerField, LedgerValue>(LedgerField.class);
        columns.forEach((field, heading) -> {
            var cell = row.cell(heading.column());
            var seen = ownOnly && cell.covered() ? Cell.empty(cell.ref()) : cell;
            values.put(field, new LedgerValue(seen, read(field, heading, seen)));
        });
        if (!steps.isEmpty() && !ownOnly) {
            values.put(LedgerField.SCHEDULE, ScheduleColumns.read(row, steps, context));
        }
        if (!ownOnly) {
            findLevel(values);
            findStatus(values);
        }
        return values;
    }

    private Reading<?> read(LedgerField field, Heading heading, Cell cell) {
        return switch (field.kind()) {
            case TEXT -> text(cell);
            case CODE -> code(cell);
            case LEVEL -> ReadLevel.of(cell);
            case UNITS -> ReadUnits.of(cell);
            case DATE -> ReadDate.of(cell, context);
            case MONEY -> ReadMoney.of(cell, unit(heading));
            case NUMBER -> ReadNumber.of(cell);
            case PERCENT -> ReadPercent.of(cell);
            case STATUS -> status(cell);
            case STEPS -> ReadMilestones.of(cell, context);
        };
    }

    /** Where none is known the sheet is not taken before somebody has said it; until then it is shown in 万元. */
    private MoneyUnit unit(Heading heading) {
        var said = RecognisedLedger.unit(heading, title);
        return said == null || said.unit() == null ? MoneyUnit.TEN_THOUSAND_YUAN : said.unit();
    }

    /** A column for the status may hold a story, or a word that nobody knows, which is asked about: no faults of the row. */
    private Reading<StatusMeaning> status(Cell cell) {
        var word = ReadStatus.of(cell, scope);
        if (word.problems().stream().noneMatch(problem -> problem.code().equals("sheet.status.unread"))) {
            return word;
        }
        var text = SheetText.withoutSpaces(cell.text());
        boolean story = text.length() > LONGEST_WORD || CLAUSES.matcher(text).find();
        var told = story
                ? ReadingProblem.notice("sheet.status.story")
                : ReadingProblem.notice(
                        UNKNOWN_STATUS, word.problems().get(0).args().toArray());
        return new Reading<>(null, cell.text(), "", List.of(told));
    }

    /** Codes and phones are letters and digits, however wide they were typed. */
    private static Reading<String> code(Cell cell) {
        return Reading.<String>ofNoValue(cell)
                .orElseGet(() -> Reading.of(WrittenText.folded(cell.text()).strip(), cell.text()));
    }

    private static Reading<String> text(Cell cell) {
        return Reading.<String>ofNoValue(cell)
                .orElseGet(() -> Reading.of(cell.text().strip(), cell.text()));
    }

    /** Some tables say 省级 in the remarks, or in the title for all rows. */
    private void findLevel(Map<LedgerField, LedgerValue> values) {
        var own = values.get(LedgerField.LEVEL);
        if (own != null && !SheetText.isNothing(own.reading().text())) {
            return;
        }
        var remark = values.get(LedgerField.REMARK);
        if (remark != null) {
            var text = remark.reading().text();
            ReadLevel.alone(text)
                    .ifPresent(level -> values.put(
                            LedgerField.LEVEL,
                            new LedgerValue(
                                    remark.cell(), Reading.of(level, text).noting("sheet.level.from-remark", text))));
        }
        if (title.level() != null && values.get(LedgerField.LEVEL) == own) {
            var cell = own == null ? Cell.empty("") : own.cell();
            values.put(LedgerField.LEVEL, new LedgerValue(cell, Reading.of(title.level(), "")));
        }
    }

    /** Tables without a status column begin the text about progress with the status. */
    private void findStatus(Map<LedgerField, LedgerValue> values) {
        var progress = values.get(LedgerField.PROGRESS_TEXT);
        if (progress != null && !values.containsKey(LedgerField.STATUS)) {
            ReadStatus.leading(progress.reading().text(), scope)
                    .ifPresent(status -> values.put(LedgerField.STATUS, new LedgerValue(progress.cell(), status)));
        }
    }

    List<CellProblem> problems(SheetRow row, RowKind kind, Map<LedgerField, LedgerValue> values) {
        var problems = new ArrayList<CellProblem>();
        values.forEach((field, value) -> value.reading()
                .problems()
                .forEach(problem -> problems.add(CellProblem.of(value.cell().ref(), field, problem))));
        if (kind == RowKind.DATA || kind == RowKind.CONTINUATION) {
            row.cells().stream()
                    .filter(cell -> cell.kind() == CellKind.ERROR)
                    .filter(cell -> values.values().stream()
                            .noneMatch(value -> value.cell().ref().equals(cell.ref())))
                    .forEach(cell -> problems.add(
                            CellProblem.of(cell.ref(), null, ReadingProblem.notice("sheet.cell.error", cell.text()))));
        }
        var start = row.cell(0).ref();
        if (kind == RowKind.DATA && isMissing(values, LedgerField.TITLE) && isMissing(values, LedgerField.CONTENT)) {
            problems.add(CellProblem.of(start, null, ReadingProblem.error("sheet.row.no-title")));
        }
        if (kind == RowKind.DATA
                && columns.containsKey(LedgerField.SEQUENCE)
                && isMissing(values, LedgerField.SEQUENCE)
                && isMissing(values, LedgerField.CODE)) {
            problems.add(CellProblem.of(start, null, ReadingProblem.notice("sheet.row.no-number")));
        }
        return problems;
    }

    private static boolean isMissing(Map<LedgerField, LedgerValue> values, LedgerField field) {
        var value = values.get(field);
        return value == null || value.reading().value() == null;
    }
}
