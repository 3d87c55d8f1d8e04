package org.shishi.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.ReadMoney;

/** Carries out on a sheet what a person has answered about it, before it is read. */
final class SheetAnswers {

    private static final int CENTS = 6;

    /** Until it is answered, a value of several projects is the first one's, and says nothing of the others. */
    private static final String OPEN = "";

    private final Map<String, String> answers;

    /** Refuses an answer that its question cannot have: {@code imports.answer.unknown}. */
    SheetAnswers(Map<String, String> answers) {
        this.answers = answers;
        answers.forEach(SheetAnswers::check);
    }

    private static void check(String key, String answer) {
        try {
            if (key.startsWith("unit.")) {
                MoneyUnit.valueOf(answer);
            } else if (key.equals(Question.FINISHED) && !answer.equals(Question.NONE)
                    || key.equals(Question.STARTED) && !answer.equals(Question.AS_OF)) {
                LocalDate.parse(answer);
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw RuleViolation.at("answer", "imports.answer.unknown", key, answer);
        }
    }

    @Nullable
    String to(String key) {
        return answers.get(key);
    }

    private boolean says(String key, String answer) {
        return answer.equals(answers.get(key));
    }

    /** The day on which projects at 100 % were finished; null where that is not known, or none is. */
    @Nullable
    LocalDate finishedOn() {
        var answer = answers.get(Question.FINISHED);
        return answer == null || answer.equals(Question.NONE) ? null : LocalDate.parse(answer);
    }

    /** The day on which projects under way were begun; null where nobody has said it, or nobody knows. */
    @Nullable
    LocalDate startedOn() {
        var answer = answers.get(Question.STARTED);
        return answer == null || answer.equals(Question.AS_OF) ? null : LocalDate.parse(answer);
    }

    boolean leavesUnits() {
        return says(Question.UNITS, Question.LEAVE);
    }

    boolean notFinished() {
        return says(Question.FINISHED, Question.NONE);
    }

    boolean takesStories() {
        return says(Question.STORY, Question.TAKE);
    }

    /** Without what is hidden and was to be left, with amounts in the units that were said. */
    RecognisedLedger applied(RecognisedLedger sheet) {
        var shown = says(Question.HIDDEN_ROWS, Question.LEAVE) ? sheet.over(withoutHidden(sheet.table())) : sheet;
        if (says(Question.HIDDEN_COLUMNS, Question.LEAVE)) {
            var left = new HashMap<Integer, @Nullable LedgerField>();
            sheet.table().hidden().columns().forEach(column -> left.put(column, null));
            shown = shown.with(left);
        }
        var units = new HashMap<Integer, MoneyUnit>();
        for (var heading : shown.headings()) {
            var unit = answers.get(Question.unit(heading.column()));
            if (unit != null) {
                units.put(heading.column(), MoneyUnit.valueOf(unit));
            }
        }
        return shown.in(units);
    }

    private static SheetTable withoutHidden(SheetTable table) {
        return table.with(table.rows().stream()
                .filter(row -> !table.hidden().rows().contains(row.number()))
                .toList());
    }

    /** With each value that stands for several projects given to them as was said. */
    RecognisedLedger shared(RecognisedLedger sheet, List<MergedValue> merged) {
        var cells = new HashMap<String, Cell>();
        for (var value : merged) {
            share(value, answers.getOrDefault(Question.merged(value.heading().column()), OPEN), sheet, cells);
        }
        return cells.isEmpty() ? sheet : sheet.over(replaced(sheet.table(), cells));
    }

    private static void share(MergedValue value, String answer, RecognisedLedger sheet, Map<String, Cell> cells) {
        var of = value.cells();
        var first = of.get(0);
        var parts = answer.equals(Question.EQUAL) ? equal(value, sheet) : new ArrayList<@Nullable BigDecimal>();
        for (int i = 0; i < of.size(); i++) {
            var ref = of.get(i).ref();
            var part = parts.isEmpty() ? null : parts.get(i);
            cells.put(
                    ref,
                    switch (answer) {
                        case Question.EACH -> first.standingAt(ref);
                        case OPEN -> i == 0 ? first : Cell.text(ref, "…");
                        case Question.FIRST -> i == 0 ? first : Cell.text(ref, "");
                        case Question.EQUAL ->
                            part == null
                                    ? of.get(i)
                                    : Cell.text(ref, part.toPlainString() + MoneyUnit.TEN_THOUSAND_YUAN.word());
                        default -> Cell.text(ref, "…"); // says nothing
                    });
        }
    }

    /** To the cent; what is left over goes to the last. Empty where the value is no amount. */
    private static List<@Nullable BigDecimal> equal(MergedValue value, RecognisedLedger sheet) {
        var said = sheet.unit(value.heading());
        var unit = said == null || said.unit() == null ? MoneyUnit.TEN_THOUSAND_YUAN : said.unit();
        var whole = ReadMoney.of(value.cells().get(0), unit).value();
        if (whole == null) {
            return List.of();
        }
        int count = value.cells().size();
        var part = whole.divide(BigDecimal.valueOf(count), CENTS, RoundingMode.DOWN);
        var parts = new BigDecimal[count];
        Arrays.fill(parts, part);
        parts[count - 1] = whole.subtract(part.multiply(BigDecimal.valueOf(count - 1L)));
        return Arrays.asList(parts);
    }

    private static SheetTable replaced(SheetTable table, Map<String, Cell> cells) {
        return table.with(table.rows().stream()
                .map(row -> new SheetRow(
                        row.number(),
                        row.cells().stream()
                                .map(cell -> cells.getOrDefault(cell.ref(), cell))
                                .toList()))
                .toList());
    }
}
