package org.shishi.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.sheet.Cell;
import org.shishi.sheet.ledger.FilledColumns;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.MergedValue;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.PercentMeaning;
import org.shishi.sheet.reading.ReadMoney;
import org.shishi.sheet.reading.UnitSaid;
import org.shishi.sheet.reading.UnknownUnit;

/** Finds what the amounts and percents of a sheet leave open: their unit, whether they are shares, and whose they are. */
final class FigureQuestions {

    private static final List<String> UNITS =
            Arrays.stream(MoneyUnit.values()).map(MoneyUnit::name).toList();
    private static final List<String> UNITS_OR_NOTHING =
            Stream.concat(UNITS.stream(), Stream.of(Question.LEAVE)).toList();

    private final RecognisedLedger sheet;
    private final FilledColumns filled;
    private final SheetAnswers answers;
    private final List<Question> questions = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    FigureQuestions(RecognisedLedger sheet, FilledColumns filled, SheetAnswers answers) {
        this.sheet = sheet;
        this.filled = filled;
        this.answers = answers;
    }

    List<Question> questions(List<MergedValue> merged) {
        for (var heading : sheet.headings()) {
            if (heading.field() != null && heading.field().isMoney()) {
                unit(heading);
                unknownUnits(heading);
            } else if (heading.field() == LedgerField.PERCENT) {
                shares(heading);
            }
        }
        merged(merged);
        return questions;
    }

    /** What need not be asked, only told. */
    List<Note> notes() {
        return notes;
    }

    private void unit(Heading heading) {
        var amounts = filled.cells(heading).stream().filter(UnitSaid::isBare).toList();
        var said = sheet.unit(heading);
        var key = Question.unit(heading.column());
        if (amounts.isEmpty()) {
            return;
        }
        if (answers.to(key) != null || said == null || said.unit() == null) {
            var code = said == null || answers.to(key) != null
                    ? "imports.question.unit.none"
                    : "imports.question.unit.unknown";
            ask(
                    key,
                    code,
                    UNITS,
                    FilledColumns.name(heading),
                    FilledColumns.some(amounts),
                    said == null ? "" : said.word());
        } else if (said.unit() != MoneyUnit.TEN_THOUSAND_YUAN) {
            told(heading, amounts.get(0), said.unit());
        }
    }

    private void told(Heading heading, Cell amount, MoneyUnit unit) {
        var read = ReadMoney.of(amount.standingAt(amount.ref()), unit).value();
        if (read != null) {
            notes.add(Note.notice(
                    amount.ref(),
                    "imports.unit.money.read-as",
                    FilledColumns.name(heading),
                    unit.word(),
                    amount.text(),
                    ReadMoney.shown(read)));
        }
    }

    /** Units that amounts themselves name and nobody knows: asked once for each word, not at each row. */
    private void unknownUnits(Heading heading) {
        filled.cells(heading).stream()
                .flatMap(cell -> UnknownUnit.in(cell).stream())
                .collect(Collectors.groupingBy(UnknownUnit::word, LinkedHashMap::new, Collectors.toList()))
                .forEach((word, amounts) -> ask(
                        Question.unit(heading.column(), word),
                        "imports.question.unit.own",
                        UNITS_OR_NOTHING,
                        FilledColumns.name(heading),
                        amounts.size(),
                        word,
                        places(amounts.stream().map(UnknownUnit::cell).toList())));
    }

    private void shares(Heading heading) {
        var doubtful = PercentMeaning.doubtful(filled.cells(heading));
        if (!doubtful.isEmpty()) {
            ask(
                    Question.shares(heading.column()),
                    "imports.question.shares",
                    List.of(Question.SHARE, Question.POINTS),
                    FilledColumns.name(heading),
                    doubtful.size(),
                    places(doubtful));
        }
    }

    private static List<String> places(List<Cell> cells) {
        return cells.stream().map(cell -> cell.ref() + " " + cell.text()).toList();
    }

    private void merged(List<MergedValue> values) {
        var byColumn = values.stream()
                .collect(Collectors.groupingBy(MergedValue::heading, LinkedHashMap::new, Collectors.toList()));
        byColumn.forEach((heading, merged) -> {
            boolean money = heading.field() != null && heading.field().isMoney();
            var choices = money
                    ? List.of(Question.FIRST, Question.EQUAL, Question.EACH, Question.NONE)
                    : List.of(Question.EACH, Question.NONE);
            ask(
                    Question.merged(heading.column()),
                    money ? "imports.question.merged.money" : "imports.question.merged.percent",
                    choices,
                    FilledColumns.name(heading),
                    merged.stream().map(one -> one.value().shown()).toList());
        });
    }

    /** Cells that were left to another row, or for their unit, are not told as left out by the table. */
    static List<LedgerRow> withoutAsked(List<LedgerRow> rows, RecognisedLedger asked, List<MergedValue> merged) {
        var shared = Stream.concat(
                        merged.stream().flatMap(one -> one.value().cells().stream()),
                        asked.headings().stream()
                                .filter(heading -> heading.field() != null
                                        && heading.field().isMoney())
                                .flatMap(heading -> asked.cells(heading).stream())
                                .filter(cell -> UnknownUnit.in(cell).isPresent()))
                .map(Cell::ref)
                .collect(Collectors.toSet());
        return shared.isEmpty()
                ? rows
                : rows.stream().map(row -> row.without(shared)).toList();
    }

    private void ask(String key, String code, List<String> choices, Object... args) {
        var answer = answers.to(key);
        questions.add(
                Question.of(key, code, choices, answer != null && choices.contains(answer) ? answer : null, args));
    }
}
