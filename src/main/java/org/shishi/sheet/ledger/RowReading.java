package org.shishi.sheet.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
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
import org.shishi.sheet.reading.StatusScope;
import org.shishi.sheet.reading.TitleFacts;

/** Reads the cells of one row, each by the field of its column, and gathers what could not be read. */
final class RowReading {

    private final Map<LedgerField, Heading> columns;
    private final TitleFacts title;
    private final StatusScope scope;
    private final ReadingContext context;

    RowReading(Map<LedgerField, Heading> columns, TitleFacts title, ReadingContext context) {
        this.columns = columns;
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
        if (!ownOnly) {
            findLevel(values);
            findStatus(values);
        }
        return values;
    }

    private Reading<?> read(LedgerField field, Heading heading, Cell cell) {
        return switch (field.kind()) {
            case TEXT -> text(cell);
            case LEVEL -> ReadLevel.of(cell);
            case UNITS -> ReadUnits.of(cell);
            case DATE -> ReadDate.of(cell, context);
            case MONEY -> ReadMoney.of(cell, heading.unit() == null ? title.unit() : heading.unit());
            case NUMBER -> ReadNumber.of(cell);
            case PERCENT -> ReadPercent.of(cell);
            case STATUS -> ReadStatus.of(cell, scope);
            case STEPS -> ReadMilestones.of(cell, context);
        };
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
            ReadLevel.mentioned(text)
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
