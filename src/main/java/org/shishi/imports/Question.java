package org.shishi.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.Stage;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.reading.SharedValue.Division;

/**
 * Something that the sheet does not say and the program must not guess: nothing is written before a person has answered.
 *
 * @param key under which the answer is sent, such as {@code unit.7}; a column is counted from 0
 * @param code what is asked, as a message key
 * @param choices the possible answers, each a message key {@code imports.answer.*}; none where a column is chosen for or a day
 * @param answer what a person has said
 * @param each the rows that may be answered by themselves; what is not goes as the whole
 */
public record Question(
        String key,
        String code,
        List<NoteText> args,
        List<String> choices,
        @Nullable String answer,
        List<Question> each) {

    private static final int LONGEST = 40;

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
    /** That another table further down is left. */
    public static final String TABLES = "tables";
    /** Whether new projects without a code are given one. */
    public static final String CODES = "codes";
    /** The level of new projects of which the sheet says none. */
    public static final String LEVEL = "level";
    /** The unit that leads new projects of which the sheet names none. */
    public static final String LEAD = "lead";
    /** Whether rows of one name are one project. */
    public static final String SAME_NAME = "same-name";
    /** When projects were completed that are said to be, without a day. */
    public static final String COMPLETED = "completed";
    /** What a new project's stage is where the sheet says it in words that are not understood. */
    public static final String UNTOLD = "untold";

    /** Whether stages before the ledger's are taken. */
    public static final String BACK = "back";

    /** Whether percents below the ledger's are taken. */
    public static final String FALLS = "falls";

    static final String STATUS = "status.";
    private static final String EMPTIED = "emptied.";

    /** Whether rows of another code are the ledger's projects of their names; each may be answered by itself. */
    public static final String PROJECTS = "projects";

    /** What the only dates of a column for schedules are. */
    public static final String SCHEDULE = "schedule";

    private static final Set<String> OWN_WORDS = Set.of(
            CODES, SAME_NAME, TABLES, FALLS, "emptied", "shares", "project", PROJECTS, SCHEDULE, BACK, "whose", "told",
            "group");

    /** The unit of amounts of a column, or of those with one word: {@code unit.7}, {@code unit.7.万美元}. */
    private static final Pattern OF_MONEY = Pattern.compile("unit\\.\\d{1,3}(?:\\..*)?");

    private static final int LONGEST_NAME = 90;

    static final String TAKE = "take";
    static final String LEAVE = "leave";
    static final String GIVE = "give";
    static final String DIFFERENT = "different";
    static final String NEW = "new";
    static final String SAME = "same";
    /** To one of many that have a question together: as that one is answered. */
    static final String ALL = "all";

    static final String MILESTONE = "milestone";
    static final String DEADLINE = "deadline";
    static final String SHARE = "share";
    static final String POINTS = "points";
    static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(Level::name).toList();
    static final String NOT_STARTED = "not-started";
    static final String UNDER_WAY = "under-way";
    static final String FIRST = "first";
    static final String EQUAL = "equal";
    static final String EACH = "each";
    /** Also the answer to {@link #FINISHED} where nothing is. */
    static final String NONE = "none";

    private static final Set<String> OF_PROJECT = Set.of(ALL, NEW, LEAVE, NONE);

    /** To {@link #STARTED} and {@link #COMPLETED}: on the day that the sheet speaks of, since nobody knows better. */
    static final String AS_OF = "as-of";

    /** The answer that all are at that stage: under-way. */
    static String choice(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What one row is answered by itself. */
    static String ofRow(String key, int row) {
        return key + "." + row;
    }

    /** What stage a word is that nobody knows. */
    static String status(String word) {
        return STATUS + word;
    }

    static String unit(int column) {
        return "unit." + column;
    }

    static String merged(int column) {
        return "merged." + column;
    }

    /** Which project of the ledger a row is. */
    static String project(int row) {
        return "project." + row;
    }

    /** Which unit a name is that the directory has not got; empty where nothing like a name is written. */
    static Optional<String> unit(String written) {
        var key = "unit." + WrittenText.alike(written).replace(':', '·');
        return OF_MONEY.matcher(key).matches() || key.length() > LONGEST_NAME ? Optional.empty() : Optional.of(key);
    }

    static boolean isOfMoney(String key) {
        return OF_MONEY.matcher(key).matches();
    }

    /** Whether numbers without a sign are shares. */
    static String shares(int column) {
        return "shares." + column;
    }

    /** Whether empty cells take out what the ledger says of a field. */
    static String emptied(Field field) {
        return EMPTIED + field.apiName();
    }

    /** In which unit amounts are whose own is not known. */
    static String unit(int column, String word) {
        return unit(column) + "." + word;
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

    /** An answer that is none of its choices, where it is no day either, counts as none. */
    static Question of(String key, String code, List<String> choices, @Nullable String answer, Object... args) {
        var open = new Question(key, code, Note.words(Arrays.asList(args)), choices, null, List.of());
        return answer == null || !choices.contains(answer) && !open.ofDay()
                ? open
                : new Question(key, code, open.args(), choices, answer, List.of());
    }

    public Question {
        each = each == null ? List.of() : List.copyOf(each); // kept before rows could be answered by themselves
    }

    Question of(List<Question> rows) {
        return new Question(key, code, args, choices, answer, rows);
    }

    public boolean open() {
        return answer == null && (each.isEmpty() || each.stream().anyMatch(Question::open));
    }

    /** Every row or word that it is about, where its sentence shows only the first ones. */
    public List<String> all() {
        return args.stream()
                .filter(NoteText::isLong)
                .flatMap(word -> Objects.requireNonNull(word.items()).stream())
                .toList();
    }

    /** With those of its rows that may be answered by themselves. */
    public Stream<Question> parts() {
        return Stream.concat(Stream.of(this), each.stream());
    }

    /** Whether a day is an answer. */
    public boolean ofDay() {
        return key.equals(FINISHED) || key.equals(STARTED) || key.equals(COMPLETED);
    }

    /** Whether a choice is a name or a code, which has no other words. */
    public boolean named(String choice) {
        return key.equals(LEAD)
                || ofUnitName() && !choice.equals(LEAVE)
                || kind().equals("project") && !OF_PROJECT.contains(choice);
    }

    private boolean ofUnitName() {
        return kind().equals("unit") && !isOfMoney(key);
    }

    /** Whether it may be left to the question that is asked for many together. */
    public boolean single() {
        return choices.contains(ALL);
    }

    /** The key of a choice's words. */
    public String word(String choice) {
        if (ofUnitName()) {
            return "imports.answer.unit-name." + choice;
        }
        if (isOfStage() && !choice.equals(LEAVE)) {
            return "Stage." + choice.toUpperCase(Locale.ROOT).replace('-', '_');
        }
        return key.equals(LEVEL) ? "Level." + choice : "imports.answer." + (ofOwnWords() ? kind() + "." : "") + choice;
    }

    private boolean isOfStage() {
        return key.startsWith(STATUS) || key.startsWith(UNTOLD + ".");
    }

    private boolean ofOwnWords() {
        return ofDay() || OWN_WORDS.contains(kind());
    }

    /** What it is about, without which column or field. */
    private String kind() {
        int point = key.indexOf('.');
        return point < 0 ? key : key.substring(0, point);
    }

    /** How a row is named in a question: its number and what it is about. */
    static String row(int number, String title) {
        return number + " " + (title.length() > LONGEST ? title.substring(0, LONGEST) + "…" : title);
    }

    /** Rows or names without what ends a sentence. */
    static List<String> named(List<String> all) {
        return all.stream().map(name -> name.replaceAll("[。.;；]+$", "")).toList();
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

    /** What it asks about which rows, whatever was answered. */
    List<String> about() {
        return Stream.concat(
                        Stream.concat(Stream.of(key, code), args.stream().map(NoteText::text)),
                        each.stream().flatMap(row -> row.about().stream()))
                .toList();
    }

    /** What is asked, as a note says it. */
    public Note asked() {
        return new Note(null, false, code, args.stream().map(NoteText::first).toList());
    }
}
