package org.shishi.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.imports.Numbering.Draft;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.ProjectView;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.ledger.LedgerField;

/**
 * Finds the project of the ledger that a row speaks of: by its code, or by its words where it has none. Where several would fit,
 * or several rows would be one, a person says which is meant.
 */
final class ProjectMatching {

    /** Numbers alone name nothing: the second row of a heading says more than was read of it. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{N}.,%‰+/\\-]+");

    private final CodeFinder codes;
    private final SheetAnswers answers;
    private final CodesAgainstTitles disputed;
    private final List<Question> questions = new ArrayList<>();
    private final Set<Integer> open = new HashSet<>();
    private final Set<Integer> left = new HashSet<>();

    ProjectMatching(CodeFinder codes, SheetAnswers answers) {
        this.codes = codes;
        this.answers = answers;
        this.disputed = new CodesAgainstTitles(codes, answers);
    }

    /** Whether nobody has said yet which project the row is. */
    boolean isOpen(Draft draft) {
        return open.contains(draft.row().number());
    }

    /** The rows that a person has said to leave. */
    Set<Integer> left() {
        return left;
    }

    List<Question> questions() {
        return Stream.concat(disputed.question().stream(), questions.stream()).toList();
    }

    /** Whether its code is of one project, its title of another, and nobody has said which is meant. */
    boolean isDisputed(Draft draft) {
        return disputed.isOpen(draft);
    }

    void match(List<Draft> drafts) {
        disputed.look(drafts);
        drafts.stream().filter(disputed::isOpen).forEach(this::wait);
        left.addAll(disputed.left());
        var found = drafts.stream()
                .map(draft -> draft.entry().code().isEmpty() ? named(draft) : own(draft))
                .toList();
        var claims = claims(found);
        var ofSheet = drafts.stream().map(draft -> draft.entry().code()).collect(Collectors.toSet());
        var renumbered = new ArrayList<Sought>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var fitting = found.get(i);
            if (!draft.entry().code().isEmpty()) {
                renumbered.add(new Sought(draft, renumbered(draft, ofSheet)));
            } else if (!fitting.isEmpty()) {
                boolean clear = fitting.size() == 1 && claims.get(fitting.get(0)) == 1;
                take(draft, clear ? fitting.get(0) : said(draft, fitting));
            } else {
                var near = near(draft, claims);
                take(draft, near.isEmpty() ? null : said(draft, near));
            }
        }
        renumbered.removeIf(sought -> sought.fitting().isEmpty());
        renumbered(renumbered);
        drafts.forEach(this::refuseNumber);
    }

    /** Projects that the row may be in other words, and that no row is in their own. */
    private List<String> near(Draft draft, Map<String, Integer> claims) {
        if (draft.title().isBlank() || draft.faulty() || draft.asked().contains(Field.LEAD_UNIT)) {
            return List.of();
        }
        var level = draft.entry().get(Field.LEVEL, Level.class).orElse(null);
        var lead = draft.entry().get(Field.LEAD_UNIT, String.class).orElse(null);
        return codes.near(draft.title(), level, lead).stream()
                .filter(code -> !claims.containsKey(code))
                .toList();
    }

    /** A row and the projects that it may be. */
    private record Sought(Draft draft, List<String> fitting) {}

    private static Map<String, Integer> claims(List<List<String>> found) {
        var claims = new HashMap<String, Integer>();
        found.forEach(fitting -> fitting.forEach(code -> claims.merge(code, 1, Integer::sum)));
        return claims;
    }

    /** Where a whole sheet was numbered anew, one answer is that for all rows that have one project each. */
    private void renumbered(List<Sought> rows) {
        var claims = claims(rows.stream().map(Sought::fitting).toList());
        var clear = rows.stream()
                .filter(sought -> sought.fitting().size() == 1
                        && claims.get(sought.fitting().get(0)) == 1)
                .toList();
        var alike = clear.size() > 1 ? clear.stream().filter(this::isLeftToAll).toList() : List.<Sought>of();
        var all = alike.isEmpty() ? null : together(alike);
        rows.forEach(sought -> take(
                sought.draft(),
                all != null && clear.contains(sought)
                        ? said(sought.draft(), sought.fitting(), all)
                        : said(sought.draft(), sought.fitting())));
    }

    private boolean isLeftToAll(Sought sought) {
        var said = answers.to(Question.project(sought.draft().row().number()));
        return said == null || said.equals(Question.ALL);
    }

    private Question together(List<Sought> rows) {
        var shown = rows.stream()
                .map(sought -> Question.row(
                                sought.draft().row().number(), sought.draft().title()) + " "
                        + sought.draft().entry().code() + " → "
                        + sought.fitting().get(0))
                .toList();
        var question = Question.of(
                Question.PROJECTS,
                "imports.question.projects",
                List.of(Question.SAME, Question.NEW, Question.LEAVE),
                answers.to(Question.PROJECTS),
                rows.size(),
                Question.named(shown));
        questions.add(question);
        return question;
    }

    /** A figure of another table is no name of a new project. */
    private void refuseNumber(Draft draft) {
        var title = WrittenText.alike(draft.title());
        if (NUMBER.matcher(title).matches() && codes.known(draft.entry().code()).isEmpty()) {
            var column = draft.row().words(LedgerField.TITLE) == null ? LedgerField.CONTENT : LedgerField.TITLE;
            draft.notes().add(Note.error(FieldCells.ref(draft.row(), column), "imports.title.number", title));
        }
    }

    /** A code that the ledger does not have, on words that it has: the same project under another code, or another one. */
    private List<String> renumbered(Draft draft, Set<String> ofSheet) {
        if (draft.title().isBlank() || codes.known(draft.entry().code()).isPresent()) {
            return List.of();
        }
        var namesakes = named(draft);
        var others = namesakes.stream().filter(code -> !ofSheet.contains(code)).toList();
        if (others.isEmpty() && !namesakes.isEmpty()) { // the sheet itself tells these apart
            draft.notes()
                    .add(Note.notice(FieldCells.ref(draft.row(), Field.TITLE), "imports.same-name.known", namesakes));
        }
        return others;
    }

    private List<String> own(Draft draft) {
        var known = codes.known(draft.entry().code());
        known.ifPresent(project -> FieldCells.asKept(draft, project));
        if (known.isPresent() && draft.asked().contains(Field.LEAD_UNIT)) {
            draft.entry().leave(Field.LEAD_UNIT);
        }
        return known.map(ProjectView::code).stream().toList();
    }

    private List<String> named(Draft draft) {
        if (draft.title().isBlank()) {
            draft.notes().add(Note.error(FieldCells.ref(draft.row(), Field.CODE), "imports.code.nameless"));
            return List.of();
        }
        var level = draft.entry().get(Field.LEVEL, Level.class).orElse(null);
        var lead = draft.entry().get(Field.LEAD_UNIT, String.class).orElse(null);
        if (!draft.asked().contains(Field.LEAD_UNIT)) {
            return codes.matching(draft.title(), level, lead);
        }
        if (!codes.matching(draft.title(), level, null).isEmpty()) {
            wait(draft); // for whoever says which unit leads it
        }
        return List.of();
    }

    /** Which project the row is can't be told yet: what it would lack as a new one is none of its faults. */
    private void wait(Draft draft) {
        open.add(draft.row().number());
        draft.asked().addAll(EnumSet.allOf(Field.class));
    }

    /** What a person has said that the row is: a code, another word, or nothing yet. */
    private @Nullable String said(Draft draft, List<String> fitting) {
        var choices = Stream.concat(fitting.stream(), Stream.of(Question.NEW, Question.LEAVE));
        var question = which(
                draft,
                fitting,
                choices.toList(),
                answers.to(Question.project(draft.row().number())));
        return carriedOut(draft, question.answer());
    }

    /** The same of a row that is answered with all others unless somebody speaks of it. */
    private @Nullable String said(Draft draft, List<String> fitting, Question all) {
        var choices = Stream.concat(
                Stream.of(Question.ALL), Stream.concat(fitting.stream(), Stream.of(Question.NEW, Question.LEAVE)));
        var said = answers.to(Question.project(draft.row().number()));
        var own = which(draft, fitting, choices.toList(), said == null ? Question.ALL : said)
                .answer();
        var answer = own == null || own.equals(Question.ALL) ? all.answer() : own;
        return carriedOut(draft, Question.SAME.equals(answer) ? fitting.get(0) : answer);
    }

    private Question which(Draft draft, List<String> fitting, List<String> choices, @Nullable String said) {
        int row = draft.row().number();
        var key = Question.project(row);
        boolean near = codes.matching(draft.title(), null, null).isEmpty();
        var shown = fitting.stream()
                .flatMap(code -> codes.known(code).stream())
                .map(project -> project.code()
                        + (near ? " " + project.description().title() : "")
                        + "（" + project.leadUnit().name() + "）")
                .toList();
        var code = draft.entry().code();
        var about = Question.row(row, draft.title());
        var question = code.isEmpty()
                ? Question.of(key, "imports.question.project" + (near ? ".near" : ""), choices, said, about, shown)
                : Question.of(key, "imports.question.project.renumbered", choices, said, about, shown, code);
        questions.add(question);
        return question;
    }

    private @Nullable String carriedOut(Draft draft, @Nullable String answer) {
        if (answer == null) {
            wait(draft);
        } else if (answer.equals(Question.LEAVE)) {
            left.add(draft.row().number());
        }
        return answer;
    }

    private void take(Draft draft, @Nullable String code) {
        if (code != null) {
            codes.known(code).ifPresent(project -> {
                var written = draft.entry().code();
                draft.entry().with(Field.CODE, project.code());
                FieldCells.keepWords(draft.entry(), project.description());
                var ref = FieldCells.ref(draft.row(), Field.CODE);
                draft.notes()
                        .add(
                                written.isEmpty()
                                        ? Note.notice(ref, "imports.code.by-words", project.code())
                                        : Note.notice(ref, "imports.code.read-as", written, project.code()));
            });
        }
    }
}
