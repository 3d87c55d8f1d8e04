package org.shishi.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people have said of a sheet, and what is still to be asked of it while it is read. */
public final class SheetAsking {

    private static final String FIELD = "answer.";
    private static final int MOST = 500;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final List<String> OF_ONE_SHEET = List.of("column.", "heading.", "word.");

    private final Map<String, String> said;
    private final Map<String, SheetQuestion> asked = new LinkedHashMap<>();

    public SheetAsking(Map<String, String> said) {
        this.said = Map.copyOf(said);
    }

    /** Whether an answer says what a part of this very sheet is, and nothing of the next one. */
    public static boolean isOfOneSheet(String key) {
        return OF_ONE_SHEET.stream().anyMatch(key::startsWith);
    }

    /** The answers among the fields of a form. */
    public static Map<String, String> ofForm(Map<String, String> fields) {
        var answers = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(FIELD) && !value.isBlank() && answers.size() < MOST) {
                answers.put(name.substring(FIELD.length()), value);
            }
        });
        return answers;
    }

    /** The answers of a program, each {@code key:answer}. */
    public static Map<String, String> ofProgram(@Nullable List<String> pairs) {
        var answers = new LinkedHashMap<String, String>();
        if (pairs != null) {
            for (var pair : pairs) {
                int colon = pair.indexOf(':');
                if (colon < 1) {
                    throw RuleViolation.at("answer", "sheet.answer.form", pair);
                }
                answers.put(pair.substring(0, colon), pair.substring(colon + 1));
            }
        }
        return answers;
    }

    /** The answer, or none while it is to be asked; one that is no choice counts as none. */
    public Optional<String> word(String key, List<String> choices, String code, Object... values) {
        return ask(key, code, choices, false, values);
    }

    /** As {@link #word}, of names instead of words. */
    public Optional<String> name(String key, List<String> choices, String code, Object... values) {
        return ask(key, code, choices, true, values);
    }

    /** As {@link #word}, where the answer is typed: a number from 0 on. */
    public Optional<Integer> number(String key, String code, Object... values) {
        var answer = said.get(key);
        var valid = answer != null && NUMBER.matcher(answer.strip()).matches() ? answer.strip() : null;
        asked.putIfAbsent(key, new SheetQuestion(key, code, List.of(values), List.of(), false, valid));
        return Optional.ofNullable(valid).map(Integer::valueOf);
    }

    /** As {@link #number}, where the answer is a day and not after {@code latest}; the key ends with {@code .day}. */
    public Optional<LocalDate> day(String key, LocalDate latest, String code, Object... values) {
        var valid = said(key).flatMap(SheetAsking::day).filter(day -> !day.isAfter(latest));
        var answer = valid.map(LocalDate::toString).orElse(null);
        asked.putIfAbsent(key, new SheetQuestion(key, code, List.of(values), List.of(), false, answer));
        return valid;
    }

    /** A day that was typed; none where it is no day. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What was answered to a question that is put only when all of the sheet is read; then it must be asked. */
    public Optional<String> said(String key) {
        return Optional.ofNullable(said.get(key));
    }

    private Optional<String> ask(String key, String code, List<String> choices, boolean named, Object... values) {
        var answer = said.get(key);
        var valid = answer != null && choices.contains(answer) ? answer : null;
        asked.putIfAbsent(key, new SheetQuestion(key, code, List.of(values), choices, named, valid));
        return Optional.ofNullable(valid);
    }

    /** What was answered of all that was asked. */
    public Map<String, String> answered() {
        var answers = new LinkedHashMap<String, String>();
        for (var question : asked.values()) {
            var answer = question.answer();
            if (answer != null) {
                answers.put(question.key(), answer);
            }
        }
        return answers;
    }

    public boolean open() {
        return asked.values().stream().anyMatch(SheetQuestion::open);
    }

    /** Refuses to go on while anything is open. */
    public void require() {
        require(null);
    }

    /** @param wrong what is wrong whatever is answered, told beside the questions */
    public void require(@Nullable Object wrong) {
        if (open()) {
            throw new SheetAsks(new ArrayList<>(asked.values()), wrong);
        }
    }

    /** All that is asked, to be thrown by whoever cannot go on. */
    public SheetAsks asks() {
        return new SheetAsks(new ArrayList<>(asked.values()), null);
    }
}
