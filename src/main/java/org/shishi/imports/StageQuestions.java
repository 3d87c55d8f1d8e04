package org.shishi.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.shishi.project.Field;
import org.shishi.project.Stage;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.sheet.ledger.GroupRow;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RowKind;
import org.shishi.sheet.reading.FigureCheck;
import org.shishi.sheet.reading.ReadMoney;
import org.shishi.sheet.reading.ReadProgress;
import org.shishi.sheet.reading.StoryPercent;

/** Gathers what rows leave open of stages and percents, and asks about all of them together, of some also row by row. */
final class StageQuestions {

    /** In the order in which they are asked. */
    private static final Map<String, List<String>> CHOICES = new LinkedHashMap<>();

    private static final List<String> OF_WORD = Stream.concat(
                    Stream.of(Stage.values()).map(Question::choice), Stream.of(Question.LEAVE))
            .toList();

    static {
        CHOICES.put(Groups.GROUP, List.of(Groups.ROWS, Groups.WHOLE, Question.EACH));
        CHOICES.put(TextAgainstPercent.TOLD, List.of(Question.TAKE, TextAgainstPercent.TEXT, Question.LEAVE));
        CHOICES.put(Question.FALLS, List.of(Question.TAKE, Question.LEAVE));
        CHOICES.put(Question.BACK, List.of(Question.TAKE, Question.LEAVE));
        CHOICES.put(Question.FINISHED, List.of(Question.NONE));
        CHOICES.put(Question.COMPLETED, List.of(Question.AS_OF));
        CHOICES.put(Question.STARTED, List.of(Question.AS_OF));
        CHOICES.put(Question.UNTOLD, List.of(Question.NOT_STARTED, Question.UNDER_WAY, Question.COMPLETED));
        CHOICES.put(Question.STORY, List.of(Question.TAKE, Question.LEAVE));
    }

    private final SheetAnswers answers;
    private final Map<String, List<String>> rows = new HashMap<>();
    private final Map<String, List<Question>> each = new HashMap<>();
    private final Map<String, List<String>> words = new LinkedHashMap<>();

    StageQuestions(SheetAnswers answers) {
        this.answers = answers;
    }

    /** A row that is named by its project. */
    void row(String key, LedgerRow row, LedgerEntry entry) {
        said(key, named(row, entry));
    }

    /** A row of which something else is said. */
    void said(String key, String words) {
        rows.computeIfAbsent(key, k -> new ArrayList<>()).add(words);
    }

    /** A row that may be answered by itself. */
    void each(String key, LedgerRow row, Object... said) {
        var args = Stream.concat(Stream.of(String.valueOf(row.number())), Stream.of(said))
                .toArray();
        var own = Question.ofRow(key, row.number());
        each.computeIfAbsent(key, k -> new ArrayList<>())
                .add(Question.of(own, "imports.question." + key + ".row", choices(key), answers.to(own), args));
    }

    /** A word of a status that nobody knows. */
    void word(String word, LedgerRow row, LedgerEntry entry) {
        words.computeIfAbsent(word, w -> new ArrayList<>()).add(named(row, entry));
    }

    private static String named(LedgerRow row, LedgerEntry entry) {
        return Question.row(row.number(), entry.get(Field.TITLE, String.class).orElse(""));
    }

    private static List<String> choices(String key) {
        return CHOICES.getOrDefault(key, List.of());
    }

    List<Question> questions() {
        return Stream.concat(ofWords(), CHOICES.keySet().stream().flatMap(this::asked))
                .toList();
    }

    /** Each is asked about once, however often it stands. */
    private Stream<Question> ofWords() {
        return words.entrySet().stream().map(word -> {
            var key = Question.status(word.getKey());
            var named = Question.named(word.getValue());
            return Question.of(
                    key, "imports.question.status", OF_WORD, answers.to(key), word.getKey(), named.size(), named);
        });
    }

    private Stream<Question> asked(String key) {
        var code = "imports.question." + key;
        var alone = each.getOrDefault(key, List.of());
        var named = Question.named(rows.getOrDefault(key, List.of()));
        if (!alone.isEmpty()) {
            return Stream.of(Question.of(key, code, choices(key), answers.to(key), alone.size())
                    .of(alone));
        }
        return named.isEmpty()
                ? Stream.empty()
                : Stream.of(Question.of(key, code, choices(key), answers.to(key), named.size(), named));
    }

    /** Holds what a row's words say of the whole against its percent and its status: another number is asked about, other words are told. */
    static final class TextAgainstPercent {

        /** Whether a percent is written of which the text says another. */
        static final String TOLD = "told";

        /** The number in the words is that which is written. */
        static final String TEXT = "text";

        private static final BigDecimal WHOLE = new BigDecimal(100);

        private final SheetAnswers answers;
        private final StageQuestions questions;

        TextAgainstPercent(SheetAnswers answers, StageQuestions questions) {
            this.answers = answers;
            this.questions = questions;
        }

        void percent(LedgerRow row, LedgerEntry entry, List<Note> notes) {
            var percent = row.number(LedgerField.PERCENT);
            if (percent == null) {
                return;
            }
            var ref = FieldCells.ref(row, LedgerField.PERCENT);
            texts(row)
                    .flatMap(text -> StoryPercent.contradicting(text, percent).stream())
                    .findFirst()
                    .ifPresent(found -> told(row, entry, percent, found).ifPresent(notes::add));
            texts(row)
                    .flatMap(text -> StoryPercent.wordsAgainst(text, percent).stream())
                    .findFirst()
                    .ifPresent(found -> notes.add(Note.notice(
                            ref,
                            found.percent().signum() == 0
                                    ? "imports.percent.told-not-begun"
                                    : "imports.percent.told-finished",
                            plain(percent),
                            found.words())));
        }

        private Optional<Note> told(LedgerRow row, LedgerEntry entry, BigDecimal percent, FigureCheck.Found found) {
            var ref = FieldCells.ref(row, LedgerField.PERCENT);
            questions.each(TOLD, row, plain(percent), found.words(), plain(found.percent()));
            var answer = answers.told(row.number()).orElse("");
            var code = switch (answer) {
                case TEXT -> "imports.percent.from-text";
                case Question.LEAVE -> "imports.percent.unsaid";
                default -> "imports.percent.told";
            };
            if (answer.equals(TEXT)) {
                entry.with(Field.PERCENT, found.percent());
            } else if (answer.equals(Question.LEAVE)) {
                entry.leave(Field.PERCENT);
            }
            return Optional.of(Note.notice(ref, code, plain(percent), found.words(), plain(found.percent())));
        }

        /** A status that the words contradict, whatever the percent is. */
        static void status(LedgerRow row, LedgerEntry entry, List<Note> notes) {
            var stage = row.status() == null
                    ? null
                    : entry.get(Field.STAGE, Stage.class).orElse(null);
            if (stage == null || stage.compareTo(Stage.CLOSED) > 0) {
                return;
            }
            var ref = FieldCells.ref(row, LedgerField.STATUS);
            var text = row.text(LedgerField.PROGRESS_TEXT);
            if (stage.compareTo(Stage.UNDER_WAY) >= 0) {
                StoryPercent.notBegun(text)
                        .ifPresent(words -> notes.add(Note.notice(ref, "imports.status.told", stage, words)));
            }
            if (stage.compareTo(Stage.COMPLETED) < 0) {
                ReadProgress.finishedWords(text)
                        .ifPresent(words -> notes.add(Note.notice(ref, "imports.status.told", stage, words)));
            }
        }

        /** What the row says of both is told where it can't be true together. */
        static void stage(LedgerRow row, LedgerEntry entry, List<Note> notes) {
            var percent = entry.get(Field.PERCENT, BigDecimal.class).orElse(BigDecimal.ZERO);
            var stage = row.status() == null
                    ? null
                    : entry.get(Field.STAGE, Stage.class).orElse(null);
            var ref = FieldCells.ref(row, LedgerField.PERCENT);
            if (stage == Stage.NOT_STARTED && percent.signum() > 0) {
                notes.add(Note.notice(ref, "imports.percent.not-begun", percent, stage));
            } else if (stage == Stage.UNDER_WAY && percent.compareTo(WHOLE) >= 0) {
                notes.add(Note.notice(ref, "imports.percent.whole", percent, stage));
            }
        }

        private static Stream<String> texts(LedgerRow row) {
            return Stream.of(
                    row.text(LedgerField.PROGRESS_TEXT),
                    row.remark(LedgerField.PERCENT),
                    row.text(LedgerField.STATUS),
                    row.text(LedgerField.REMARK));
        }

        private static String plain(BigDecimal percent) {
            return percent.stripTrailingZeros().toPlainString();
        }
    }

    /** Rows that stand for those numbered below them: where that is not known, a person says what they are. */
    static final class Groups {

        static final String GROUP = "group";
        private static final String ROWS = "rows";
        private static final String WHOLE = "whole";

        private final List<LedgerRow> read;
        private final List<GroupRow> all;
        private final SheetAnswers answers;

        Groups(List<LedgerRow> read, SheetAnswers answers) {
            this.read = read;
            this.all = GroupRow.in(read);
            this.answers = answers;
        }

        /** As they were said to be: of a group either its row is no project, or those below it are none. */
        List<LedgerRow> rows() {
            var kinds = new HashMap<Integer, RowKind>();
            asked().forEach(group -> {
                var answer = answers.group(group.row().number());
                if (answer.equals(ROWS)) {
                    kinds.put(group.row().number(), RowKind.SECTION);
                } else if (answer.equals(WHOLE)) {
                    group.members().forEach(member -> kinds.put(member, RowKind.NOTE));
                }
            });
            return read.stream()
                    .map(row -> row.as(kinds.getOrDefault(row.number(), row.kind())))
                    .toList();
        }

        private Stream<GroupRow> asked() {
            return all.stream().filter(group -> !group.known());
        }

        List<Question> questions() {
            var questions = new StageQuestions(answers);
            asked().forEach(group ->
                    questions.each(GROUP, group.row(), group.title(), SheetTotals.range(group.members()), sums(group)));
            return questions.questions();
        }

        List<Note> notes() {
            return all.stream()
                    .filter(GroupRow::known)
                    .map(group -> Note.notice(
                            null,
                            "imports.group.row",
                            group.row().number(),
                            group.title(),
                            SheetTotals.range(group.members())))
                    .toList();
        }

        /** None where the row is no such one. */
        List<Integer> members(int number) {
            return all.stream()
                    .filter(group -> group.row().number() == number)
                    .flatMap(group -> group.members().stream())
                    .toList();
        }

        /** Its first amount beside the sum of theirs. */
        private String sums(GroupRow group) {
            return group.row().values().keySet().stream()
                    .filter(LedgerField::isMoney)
                    .filter(field -> group.row().number(field) != null)
                    .findFirst()
                    .map(field ->
                            ReadMoney.shown(Objects.requireNonNull(group.row().number(field))) + " / "
                                    + ReadMoney.shown(read.stream()
                                            .filter(row -> group.members().contains(row.number()))
                                            .map(row -> row.number(field))
                                            .filter(Objects::nonNull)
                                            .reduce(BigDecimal.ZERO, BigDecimal::add)))
                    .orElse("—");
        }
    }
}
