package org.shishi.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.reading.SharedValue.Division;

/**
 * Something that the sheet does not say and the program must not guess: nothing is written before a person has answered.
 *
 * @param key under which the answer is sent, such as {@code unit.7}; a column is counted from 0
 * @param code what is asked, as a message key
 * @param choices the possible answers, each a message key {@code imports.answer.*}; none where a column is chosen for or a day
 * @param answer what a person has said
 */
public record Question(
        String key,
        String code,
        List<NoteText> args,
        List<String> choices,
        @Nullable String answer) {

    public static final String TITLE = "title";
    /** Answered by the day of the whole sheet. */
    public static final String DAY = "as-of";

    public static final String MATRIX = "matrix";
    public static final String HIDDEN_ROWS = "hidden.rows";
    public static final String HIDDEN_COLUMNS = "hidden.columns";
    public static final String HIDDEN_SHEET = "hidden.sheet";
    public static final String FINISHED = "finished";
    public static final String STORY = "story";
    public static final String STARTED = "started";
    public static final String UNITS = "units";
    /** What a new project's stage is where the sheet says it in words that are not understood. */
    public static final String UNTOLD = "untold";

    static final String TAKE = "take";
    static final String LEAVE = "leave";
    static final String NOT_STARTED = "not-started";
    static final String UNDER_WAY = "under-way";
    static final String FIRST = "first";
    static final String EQUAL = "equal";
    static final String EACH = "each";
    /** Also the answer to {@link #FINISHED} where nothing is. */
    static final String NONE = "none";

    /** To {@link #STARTED}: on the day that the sheet speaks of, since nobody knows better. */
    static final String AS_OF = "as-of";

    static String unit(int column) {
        return "unit." + column;
    }

    static String merged(int column) {
        return "merged." + column;
    }

    static String column(int column) {
        return "column." + column;
    }

    /** What becomes of a value of several projects; an answer that is none says nothing of it. */
    static Division division(String answer) {
        return Arrays.stream(Division.values())
                .filter(division -> division.name().toLowerCase(Locale.ROOT).equals(answer))
                .findFirst()
                .orElse(Division.NONE);
    }

    static Question of(String key, String code, List<String> choices, @Nullable String answer, Object... args) {
        return new Question(key, code, Note.words(Arrays.asList(args)), choices, answer);
    }

    public boolean open() {
        return answer == null;
    }

    /** Whether a day is an answer. */
    public boolean ofDay() {
        return key.equals(FINISHED) || key.equals(STARTED);
    }

    /** The key of a choice's words. */
    public String word(String choice) {
        return "imports.answer." + (ofDay() ? key + "." : "") + choice;
    }

    /** The day that is its answer, where it is one. */
    public @Nullable String answeredDay() {
        return ofDay() && answer != null && !choices.contains(answer) ? answer : null;
    }

    /** The day that was typed as an answer, where it is one and not after the day that the sheet speaks of. */
    public Optional<String> day(String typed, LocalDate asOf) {
        try {
            return Optional.of(LocalDate.parse(typed))
                    .filter(day -> !day.isAfter(asOf))
                    .map(LocalDate::toString);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is asked, as a note says it. */
    public Note asked() {
        return new Note(null, false, code, args);
    }
}
