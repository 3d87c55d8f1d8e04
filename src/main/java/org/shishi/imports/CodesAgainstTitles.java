package org.shishi.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.imports.Numbering.Draft;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.ProjectView;
import org.shishi.shared.WrittenText;
import org.shishi.shared.text.NearTitle;
import org.shishi.shared.text.TextSimilarity;
import org.shishi.shared.text.TitleSaid;

/**
 * Finds rows whose code is one project of the ledger and whose title is another's, or has nothing in common with its own: codes that
 * have slid by one row would rename every project. Who wrote the sheet says which of the two is meant. A title that is only worded
 * otherwise is a change like any other.
 */
final class CodesAgainstTitles {

    /** Whether rows with the code of one project and the title of another are this or that. */
    static final String WHOSE = "whose";

    static final String BY_TITLE = "title";
    static final String BY_CODE = "code";
    /** Told of a row until somebody has said which of the ledger's projects it is. */
    static final String WAITING = "imports.whose.waiting";

    private static final List<String> CHOICES = List.of(BY_TITLE, BY_CODE, Question.LEAVE);

    private final CodeFinder codes;
    private final SheetAnswers answers;
    private final List<Question> rows = new ArrayList<>();
    private final Set<Integer> open = new HashSet<>();
    private final Set<Integer> left = new HashSet<>();

    CodesAgainstTitles(CodeFinder codes, SheetAnswers answers) {
        this.codes = codes;
        this.answers = answers;
    }

    /** The rows of which nobody has said yet which project they are. */
    boolean isOpen(Draft draft) {
        return open.contains(draft.row().number());
    }

    /** The rows that a person has said to leave. */
    Set<Integer> left() {
        return left;
    }

    /** One for all of them; each row may be answered by itself. */
    Optional<Question> question() {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Question.of(WHOSE, "imports.question.whose", CHOICES, answers.to(WHOSE), rows.size())
                        .of(rows));
    }

    void look(List<Draft> drafts) {
        drafts.forEach(draft -> codes.known(draft.entry().code())
                .filter(project -> isAnother(draft, project))
                .ifPresent(project -> settle(draft, project)));
    }

    private boolean isAnother(Draft draft, ProjectView project) {
        var title = draft.title();
        if (draft.notes().stream().anyMatch(Note::error)
                || WrittenText.alike(title).isEmpty()) {
            return false;
        }
        var called = codes.matching(title, null, null);
        if (!called.isEmpty()) {
            return !called.contains(project.code());
        }
        var said = project.description();
        return !isLike(title, said.title()) && !isLike(title, said.content());
    }

    /** Cut short, or with enough of its pairs of signs. */
    private static boolean isLike(String title, String kept) {
        var one = WrittenText.alike(title);
        var other = WrittenText.alike(kept);
        return !other.isEmpty()
                && (TitleSaid.fits(one, other)
                        || NearTitle.of(title).isNear(NearTitle.of(kept))
                        || TextSimilarity.to(one).of(other) >= TextSimilarity.ALIKE);
    }

    private void settle(Draft draft, ProjectView project) {
        int row = draft.row().number();
        var called = codes.matching(draft.title(), null, null);
        var key = Question.ofRow(WHOSE, row);
        var code = called.isEmpty() ? "imports.question.whose.row.none" : "imports.question.whose.row";
        rows.add(Question.of(
                key,
                code,
                CHOICES,
                answers.to(key),
                String.valueOf(row),
                project.code(),
                project.description().title(),
                draft.title(),
                called));
        var answer = answer(row);
        if (answer == null || !CHOICES.contains(answer)) {
            open.add(row);
            var ref = FieldCells.ref(draft.row(), Field.CODE);
            draft.notes()
                    .add(Note.notice(
                            ref,
                            called.isEmpty() ? "imports.whose.unknown" : WAITING,
                            project.code(),
                            project.description().title()));
        } else if (answer.equals(Question.LEAVE)) {
            left.add(row);
        } else if (answer.equals(BY_TITLE)) {
            byTitle(draft, project);
        }
    }

    private @Nullable String answer(int row) {
        var own = answers.to(Question.ofRow(WHOSE, row));
        return own == null || !CHOICES.contains(own) ? answers.to(WHOSE) : own;
    }

    /** The only project of that title; of several, or of none, the row is one that has no code. */
    private void byTitle(Draft draft, ProjectView project) {
        var level = draft.entry().get(Field.LEVEL, Level.class).orElse(null);
        var lead = draft.entry().get(Field.LEAD_UNIT, String.class).orElse(null);
        var nearest = codes.matching(draft.title(), level, lead);
        var called = nearest.isEmpty() ? codes.matching(draft.title(), null, null) : nearest;
        if (called.size() == 1) {
            draft.entry().with(Field.CODE, Objects.requireNonNull(called.get(0)));
            var ref = FieldCells.ref(draft.row(), Field.CODE);
            draft.notes().add(Note.notice(ref, "imports.code.read-as", project.code(), called.get(0)));
        } else {
            draft.entry().leave(Field.CODE);
        }
    }

    /** Groups the rows of a sheet that have one name, level and leading unit, or nearly the same name. */
    static final class SameNames {

        /** Each title is held against those before it of its level and unit. */
        private static final int MOST_COMPARED = 300;

        private SameNames() {}

        static List<List<Draft>> in(List<Draft> drafts) {
            return nearJoined(drafts.stream()
                    .filter(draft -> !draft.title().isBlank())
                    .collect(Collectors.groupingBy(SameNames::name, LinkedHashMap::new, Collectors.toList())));
        }

        /** With those that may be the same in other words, of which one at least has no code of its own. */
        private static List<List<Draft>> nearJoined(Map<List<String>, List<Draft>> named) {
            var joined = new ArrayList<List<Draft>>();
            var before = new HashMap<List<String>, Map<NearTitle, List<Draft>>>();
            named.forEach((name, drafts) -> {
                var title = NearTitle.of(name.get(0));
                var ofUnit = before.computeIfAbsent(name.subList(1, name.size()), unit -> new LinkedHashMap<>());
                var near = ofUnit.size() > MOST_COMPARED
                        ? Optional.<List<Draft>>empty()
                        : ofUnit.entrySet().stream()
                                .filter(one -> one.getKey().isNear(title))
                                .map(Map.Entry::getValue)
                                .filter(one -> codesOf(one) == 0 || codesOf(drafts) == 0)
                                .findFirst();
                near.ifPresentOrElse(one -> one.addAll(drafts), () -> {
                    var own = new ArrayList<>(drafts);
                    ofUnit.put(title, own);
                    joined.add(own);
                });
            });
            return joined;
        }

        /** How many codes the rows have; none where one has no code. A code that stands twice is an error of its own. */
        static long codesOf(List<Draft> drafts) {
            var written = drafts.stream()
                    .map(draft -> draft.entry().code())
                    .distinct()
                    .toList();
            return written.contains("") ? 0 : written.size();
        }

        private static List<String> name(Draft draft) {
            var level =
                    draft.entry().get(Field.LEVEL, Level.class).map(Level::name).orElse("");
            var lead = draft.entry().get(Field.LEAD_UNIT, String.class).orElse("");
            return List.of(WrittenText.alike(draft.title()), level, lead);
        }
    }
}
