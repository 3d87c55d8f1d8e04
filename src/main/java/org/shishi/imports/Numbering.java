package org.shishi.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.shared.Shortened;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.unit.UnitDirectory;

/**
 * Gives each row the code of its project: its own, that of the ledger's project ({@link ProjectMatching}), or the next free one.
 * What a new project needs for that and the sheet says nowhere is asked once for all of them.
 */
final class Numbering {

    /**
     * What has been made of a row so far.
     *
     * @param asked the fields that a question stands for, so that their absence is no fault of the row
     */
    record Draft(LedgerRow row, LedgerEntry entry, List<Note> notes, Set<Field> asked) {

        Draft(LedgerRow row, LedgerEntry entry, List<Note> notes) {
            this(row, entry, new ArrayList<>(notes), EnumSet.noneOf(Field.class));
        }

        String title() {
            return entry.get(Field.TITLE, String.class).orElse("");
        }

        /** Whether it is not written, whatever were answered; a word of a status that nobody knows is asked about. */
        boolean faulty() {
            return notes.stream().anyMatch(note -> note.error() && !note.code().equals(ProgressCells.UNKNOWN));
        }

        private boolean has(String code) {
            return notes.stream().anyMatch(note -> note.code().equals(code));
        }
    }

    private static final String NAMELESS = "imports.code.nameless";
    private static final String LEVEL_UNREAD = "sheet.level.unread";

    private final CodeFinder codes;
    private final SheetAnswers answers;
    private final UnitDirectory units;
    private final ProjectMatching matching;
    private final List<String> unnumbered = new ArrayList<>();
    private final List<Draft> uncoded = new ArrayList<>();
    private final List<Draft> noProjects = new ArrayList<>();
    private final List<String> withoutLevel = new ArrayList<>();
    private final List<String> withoutLead = new ArrayList<>();
    private final List<String> sameName = new ArrayList<>();
    private final List<String> sameNameNumbered = new ArrayList<>();
    private final Set<Integer> left = new HashSet<>();

    Numbering(CodeFinder codes, SheetAnswers answers, UnitDirectory units) {
        this.codes = codes;
        this.answers = answers;
        this.units = units;
        this.matching = new ProjectMatching(codes, answers);
    }

    /** Why the row is none of those that are written: what a person has said of it. */
    Optional<String> left(LedgerRow row) {
        if (matching.left().contains(row.number())
                || noProjects.stream().anyMatch(draft -> draft.row().number() == row.number())) {
            return Optional.of("imports.project.left");
        }
        return left.contains(row.number()) ? Optional.of("imports.same-name.left") : Optional.empty();
    }

    /** Whether which project it is hangs on an answer, so that nothing else can be asked of it yet. */
    boolean isDisputed(Draft draft) {
        return matching.isDisputed(draft);
    }

    void number(List<Draft> drafts) {
        matching.match(drafts);
        left.addAll(matching.left());
        drafts.stream().filter(this::isNoProject).forEach(draft -> {
            left.add(draft.row().number());
            noProjects.add(draft);
        });
        var decided = drafts.stream()
                .filter(draft -> !matching.isOpen(draft))
                .filter(draft -> !left.contains(draft.row().number()))
                .toList();
        sameNames(decided);
        decided.stream()
                .filter(draft -> !left.contains(draft.row().number()))
                .filter(draft -> codes.known(draft.entry().code()).isEmpty())
                .forEach(this::complete);
    }

    /** Whether somebody has said so of a row that would be a new one. */
    private boolean isNoProject(Draft draft) {
        int row = draft.row().number();
        return draft.entry().code().isEmpty()
                && !left.contains(row)
                && Question.NONE.equals(answers.to(Question.project(row)));
    }

    /** Rows of one name, level and leading unit may be one project that stands twice: who wrote the sheet knows. */
    private void sameNames(List<Draft> drafts) {
        CodesAgainstTitles.SameNames.in(drafts.stream()
                        .filter(draft -> codes.known(draft.entry().code()).isEmpty())
                        .toList())
                .stream()
                .filter(same -> CodesAgainstTitles.SameNames.codesOf(same) != 1 && same.size() > 1)
                .forEach(this::sameName);
    }

    private void sameName(List<Draft> same) {
        var first = same.get(0).row().number();
        var rows =
                same.stream().map(draft -> String.valueOf(draft.row().number())).toList();
        var titles = String.join(
                "、",
                same.stream()
                        .collect(Collectors.toMap(
                                draft -> WrittenText.alike(draft.title()),
                                Draft::title,
                                (one, other) -> one,
                                LinkedHashMap::new))
                        .values());
        boolean numbered = CodesAgainstTitles.SameNames.codesOf(same) == same.size();
        (numbered ? sameNameNumbered : sameName).add(titles + " " + String.join("/", rows));
        for (var draft : same.subList(1, same.size())) {
            if (answers.leavesSameNames() && !numbered) {
                left.add(draft.row().number());
            } else {
                var ref = FieldCells.ref(draft.row(), Field.TITLE);
                draft.notes().add(Note.notice(ref, "imports.same-name", String.valueOf(first)));
            }
        }
    }

    /** A new project needs level, leading unit and code. */
    private void complete(Draft draft) {
        var row = Question.row(draft.row().number(), draft.title());
        if (draft.has(NAMELESS)) {
            return;
        }
        if (draft.faulty() && !draft.has(LEVEL_UNREAD)) {
            draft.asked().addAll(EnumSet.of(Field.LEVEL, Field.LEAD_UNIT, Field.CODE));
            return;
        }
        level(draft, row);
        lead(draft, row);
        if (draft.entry().code().isEmpty()) {
            unnumbered.add(row);
            uncoded.add(draft);
            code(draft);
        }
    }

    private void level(Draft draft, String row) {
        if (draft.has(LEVEL_UNREAD)
                || draft.entry().get(Field.LEVEL, Level.class).isPresent()) {
            return;
        }
        withoutLevel.add(row);
        answers.level()
                .ifPresentOrElse(
                        level -> draft.entry().with(Field.LEVEL, level),
                        () -> draft.asked().add(Field.LEVEL));
    }

    private void lead(Draft draft, String row) {
        if (!draft.entry().get(Field.LEAD_UNIT, String.class).orElse("").isEmpty()) {
            return;
        }
        withoutLead.add(row);
        lead().ifPresentOrElse(
                        unit -> draft.entry().with(Field.LEAD_UNIT, unit),
                        () -> draft.asked().add(Field.LEAD_UNIT));
    }

    private Optional<String> lead() {
        return answers.lead().map(written -> units.name(written).orElse(written));
    }

    private void code(Draft draft) {
        var ref = FieldCells.ref(draft.row(), Field.CODE);
        var level = draft.entry().get(Field.LEVEL, Level.class);
        if (answers.leavesCodes()) {
            draft.notes().add(Note.error(ref, "imports.code.missing"));
        } else if (level.isPresent()) {
            var code = codes.next(level.get());
            draft.entry().with(Field.CODE, code);
            draft.notes().add(Note.notice(ref, "imports.code.given", code));
        } else {
            draft.asked().add(Field.CODE);
        }
    }

    /** Names that stand several times, each time with a code of its own: told, for that may well be meant. */
    Optional<Note> note() {
        return sameNameNumbered.isEmpty()
                ? Optional.empty()
                : Optional.of(Note.notice(
                        null,
                        "imports.same-name.codes",
                        sameNameNumbered.size(),
                        Shortened.first(Question.named(sameNameNumbered))));
    }

    /** What the rows that were seen leave open. */
    List<Question> questions() {
        var ofAll = Stream.of(
                        codesAsked(),
                        asked(Question.LEVEL, withoutLevel, Question.LEVELS, null),
                        asked(Question.LEAD, withoutLead, units.names(), lead().orElse(null)),
                        asked(Question.SAME_NAME, sameName, List.of(Question.DIFFERENT, Question.LEAVE), null))
                .filter(Objects::nonNull);
        return Stream.concat(matching.questions().stream(), ofAll).toList();
    }

    /** How new projects are numbered, each of which may be none. */
    private @Nullable Question codesAsked() {
        var own = matching.questions().stream().map(Question::key).collect(Collectors.toSet());
        var each = Stream.concat(uncoded.stream(), noProjects.stream())
                .map(Draft::row)
                .filter(row -> !own.contains(Question.project(row.number())))
                .sorted(Comparator.comparing(LedgerRow::number))
                .map(row -> Question.of(
                        Question.project(row.number()),
                        "imports.question.codes.row",
                        List.of(Question.NONE),
                        answers.to(Question.project(row.number())),
                        String.valueOf(row.number()),
                        Question.named(List.of(
                                row.text(LedgerField.TITLE).isBlank() ? row.text() : row.text(LedgerField.TITLE)))))
                .toList();
        var rows = Stream.concat(
                        unnumbered.stream(),
                        noProjects.stream()
                                .map(draft -> Question.row(draft.row().number(), draft.title())))
                .toList();
        var question = asked(Question.CODES, rows, List.of(Question.GIVE, Question.LEAVE), null);
        return question == null ? null : question.of(each);
    }

    private @Nullable Question asked(String key, List<String> rows, List<String> choices, @Nullable String read) {
        var answer = read == null ? answers.to(key) : read;
        return rows.isEmpty()
                ? null
                : Question.of(
                        key,
                        "imports.question." + key,
                        choices,
                        answer != null && choices.contains(answer) ? answer : null,
                        rows.size(),
                        Question.named(rows));
    }
}
