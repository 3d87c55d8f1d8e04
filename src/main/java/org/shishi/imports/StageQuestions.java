package org.shishi.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shishi.project.Field;
import org.shishi.project.Stage;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.sheet.ledger.LedgerRow;

/** Gathers what rows leave open of stages and percents, and asks about all of them together, of some also row by row. */
final class StageQuestions {

    /** In the order in which they are asked. */
    private static final Map<String, List<String>> CHOICES = new LinkedHashMap<>();

    private static final List<String> OF_WORD = Stream.concat(
                    Stream.of(Stage.values()).map(Question::choice), Stream.of(Question.LEAVE))
            .toList();

    static {
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
}
