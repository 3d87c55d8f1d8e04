package org.shishi.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.MergedValue;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.PercentMeaning;
import org.shishi.sheet.reading.UnknownUnit;

/** Carries out on a sheet what a person has answered about it, before it is read. */
final class SheetAnswers {

    private final Map<String, String> answers;

    /** Refuses an answer that its question cannot have: {@code imports.answer.unknown}. */
    SheetAnswers(Map<String, String> answers) {
        this.answers = answers;
        answers.forEach(SheetAnswers::check);
    }

    private static void check(String key, String answer) {
        try {
            if (Question.isOfMoney(key) && !(isOfWord(key) && answer.equals(Question.LEAVE))) {
                MoneyUnit.valueOf(answer);
            } else if (key.equals(Question.FINISHED) && !answer.equals(Question.NONE)
                    || (key.equals(Question.STARTED) || key.equals(Question.COMPLETED))
                            && !answer.equals(Question.AS_OF)) {
                LocalDate.parse(answer);
            } else if (key.equals(Question.LEVEL)) {
                Level.valueOf(answer);
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw RuleViolation.at("answer", "imports.answer.unknown", key, answer);
        }
    }

    private static boolean isOfWord(String key) {
        return key.indexOf('.', "unit.".length()) > 0;
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

    /** The day on which projects were completed of which the sheet says no day; null as for {@link #startedOn}. */
    @Nullable
    LocalDate completedOn() {
        var answer = answers.get(Question.COMPLETED);
        return answer == null || answer.equals(Question.AS_OF) ? null : LocalDate.parse(answer);
    }

    boolean leavesCodes() {
        return says(Question.CODES, Question.LEAVE);
    }

    boolean leavesSameNames() {
        return says(Question.SAME_NAME, Question.LEAVE);
    }

    /** The level of new projects of which the sheet says none. */
    Optional<Level> level() {
        return Optional.ofNullable(answers.get(Question.LEVEL)).map(Level::valueOf);
    }

    /** The unit that leads new projects of which the sheet names none, as it was written. */
    Optional<String> lead() {
        return Optional.ofNullable(answers.get(Question.LEAD));
    }

    boolean leavesHiddenRows() {
        return says(Question.HIDDEN_ROWS, Question.LEAVE);
    }

    boolean leavesMatrix() {
        return says(Question.MATRIX, Question.LEAVE);
    }

    boolean leavesUnits() {
        return says(Question.UNITS, Question.LEAVE);
    }

    boolean notFinished() {
        return says(Question.FINISHED, Question.NONE);
    }

    /** The stage of a new project whose status was not understood. */
    Optional<Stage> untold(int row) {
        return stage(ofRow(Question.UNTOLD, row));
    }

    /** The stage that a word means which nobody knew. */
    Optional<Stage> status(String word) {
        return stage(answers.get(Question.status(word)));
    }

    private static Optional<Stage> stage(@Nullable String answer) {
        return Stream.of(Stage.values())
                .filter(stage -> Question.choice(stage).equals(answer))
                .findFirst();
    }

    /** What a row is that may stand for those numbered below it; empty until it is said. */
    String group(int row) {
        return java.util.Objects.requireNonNullElse(ofRow(StageQuestions.Groups.GROUP, row), "");
    }

    /** What was said of the row itself, else of all of them. */
    private @Nullable String ofRow(String key, int row) {
        var own = answers.get(Question.ofRow(key, row));
        return own == null ? answers.get(key) : own;
    }

    /** What is written of a percent that the text contradicts. */
    Optional<String> told(int row) {
        return Optional.ofNullable(ofRow(StageQuestions.TextAgainstPercent.TOLD, row));
    }

    boolean leavesFalls() {
        return says(Question.FALLS, Question.LEAVE);
    }

    boolean leavesBack() {
        return says(Question.BACK, Question.LEAVE);
    }

    boolean leavesEmptied(Field field) {
        return says(Question.emptied(field), Question.LEAVE);
    }

    boolean leavesStory(int row) {
        return Question.LEAVE.equals(ofRow(Question.STORY, row));
    }

    boolean takesStory(int row) {
        return Question.TAKE.equals(ofRow(Question.STORY, row));
    }

    /** Without what is hidden and was to be left, with amounts in the units that were said. */
    RecognisedLedger applied(RecognisedLedger sheet) {
        var shown = leavesHiddenRows() ? sheet.over(withoutHidden(sheet.table())) : sheet;
        if (says(Question.HIDDEN_COLUMNS, Question.LEAVE)) {
            var left = new HashMap<Integer, @Nullable LedgerField>();
            sheet.table().hidden().columns().forEach(column -> left.put(column, null));
            shown = shown.with(left);
        }
        var units = new HashMap<Integer, MoneyUnit>();
        for (var heading : shown.headings()) {
            var unit = unit(Question.unit(heading.column()));
            if (unit != null) {
                units.put(heading.column(), unit);
            }
        }
        return shown.in(units);
    }

    private @Nullable MoneyUnit unit(String key) {
        var answer = answers.get(key);
        return answer == null || answer.equals(Question.LEAVE) ? null : MoneyUnit.valueOf(answer);
    }

    private static SheetTable withoutHidden(SheetTable table) {
        return table.with(table.rows().stream()
                .filter(row -> !table.hidden().rows().contains(row.number()))
                .toList());
    }

    /** With numbers that have no sign read as shares or as points; until it is said, as the shares that they look like. */
    RecognisedLedger percents(RecognisedLedger sheet) {
        var cells = new HashMap<String, Cell>();
        for (var heading : sheet.headings()) {
            if (heading.field() == LedgerField.PERCENT) {
                var said = says(Question.shares(heading.column()), Question.POINTS)
                        ? PercentMeaning.POINTS
                        : PercentMeaning.SHARES;
                cells.putAll(said.of(sheet.cells(heading)));
            }
        }
        return sheet.replacing(cells);
    }

    /** With amounts whose unit is not known in the one that was said; the others are left. */
    RecognisedLedger ofUnknownUnits(RecognisedLedger sheet) {
        var cells = new HashMap<String, Cell>();
        for (var heading : sheet.headings()) {
            if (heading.field() != null && heading.field().isMoney()) {
                sheet.cells(heading)
                        .forEach(cell -> UnknownUnit.in(cell)
                                .ifPresent(unit -> cells.put(
                                        cell.ref(), unit.as(unit(Question.unit(heading.column(), unit.word()))))));
            }
        }
        return sheet.replacing(cells);
    }

    /** With each value that stands for several projects given to them as was said. */
    RecognisedLedger shared(RecognisedLedger sheet, List<MergedValue> merged) {
        var cells = new HashMap<String, Cell>();
        for (var one : merged) {
            var answer = answers.get(Question.merged(one.heading().column()));
            var said = sheet.unit(one.heading());
            var unit = said == null || said.unit() == null ? MoneyUnit.TEN_THOUSAND_YUAN : said.unit();
            cells.putAll(one.value().divided(answer == null ? null : Question.division(answer), unit));
        }
        return sheet.replacing(cells);
    }
}
