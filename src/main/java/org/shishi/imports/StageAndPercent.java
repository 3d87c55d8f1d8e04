package org.shishi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.Stage;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.reading.ReadProgress;
import org.shishi.sheet.reading.ReadStory;
import org.shishi.sheet.reading.ReadingContext;
import org.shishi.sheet.reading.StatusMeaning;

/** Sees to it that a project's stage and percent agree where a sheet says only one of them, or tells both as a story. */
final class StageAndPercent {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final int LONGEST = 20;

    private final CodeFinder codes;
    private final SheetAnswers answers;
    private final ReadingContext context;
    private final LocalDate asOf;
    private final StageQuestions questions;
    private final StageQuestions.TextAgainstPercent texts;
    private final ProgressCells.NamedDays stories;

    StageAndPercent(CodeFinder codes, SheetAnswers answers, ReadingContext context, LocalDate asOf) {
        this.codes = codes;
        this.answers = answers;
        this.context = context;
        this.asOf = asOf;
        this.questions = new StageQuestions(answers);
        this.texts = new StageQuestions.TextAgainstPercent(answers, questions);
        this.stories = new ProgressCells.NamedDays(codes, answers, questions, context, asOf);
    }

    /** What the rows that were seen leave open. */
    List<Question> questions() {
        return questions.questions();
    }

    void agree(LedgerRow row, LedgerEntry entry, List<Note> notes) {
        if (isFaulty(notes)) {
            return; // it is not written, whatever were answered
        }
        texts.percent(row, entry, notes);
        falls(row, entry, notes);
        boolean asked = word(row, entry, notes);
        if (entry.get(Field.STAGE, Stage.class).isEmpty() && !asked) {
            stage(row, entry, notes);
        }
        if (entry.get(Field.STAGE, Stage.class).isEmpty()
                && ProgressCells.unknownStatus(row).isEmpty()) {
            untold(row, entry, notes);
        }
        back(row, entry, notes);
        begun(row, entry, notes);
        completed(row, entry, notes);
        StageQuestions.TextAgainstPercent.stage(row, entry, notes);
        StageQuestions.TextAgainstPercent.status(row, entry, notes);
    }

    /** A word of a status that nobody knows is asked about. */
    private static boolean isFaulty(List<Note> notes) {
        return notes.stream().anyMatch(note -> note.error() && !note.code().equals(ProgressCells.UNKNOWN));
    }

    /** A word that nobody knows is what a person says it is, the same in every row; whether that is still to be said. */
    private boolean word(LedgerRow row, LedgerEntry entry, List<Note> notes) {
        var unknown = ProgressCells.unknownStatus(row);
        unknown.ifPresent(word -> {
            questions.word(word, row, entry);
            answers.status(word).ifPresent(stage -> {
                entry.with(Field.STAGE, stage);
                notes.add(Note.notice(FieldCells.ref(row, LedgerField.STATUS), "imports.status.read-as", word, stage));
            });
        });
        boolean open = unknown.filter(word -> answers.to(Question.status(word)) == null)
                .isPresent();
        if (!open) {
            notes.removeIf(note -> note.code().equals(ProgressCells.UNKNOWN));
        }
        return open;
    }

    /** Less than the ledger says on the day of the sheet: an old sheet, or a correction; only a person knows. */
    private void falls(LedgerRow row, LedgerEntry entry, List<Note> notes) {
        var told = entry.get(Field.PERCENT, BigDecimal.class).orElse(null);
        var stood = told == null ? null : codes.percent(entry.code()).orElse(null);
        if (told == null || stood == null || told.compareTo(stood) >= 0) {
            return;
        }
        var fall = stood.stripTrailingZeros().toPlainString() + "% → "
                + told.stripTrailingZeros().toPlainString() + "%";
        questions.said(Question.FALLS, entry.code() + " " + fall);
        if (answers.leavesFalls()) {
            entry.with(Field.PERCENT, stood);
            notes.add(Note.notice(FieldCells.ref(row, LedgerField.PERCENT), "imports.percent.kept", fall));
        }
    }

    /** A stage before the one that the ledger has: what it says since, and the day of it, is given up only by a person. */
    private void back(LedgerRow row, LedgerEntry entry, List<Note> notes) {
        var told = entry.get(Field.STAGE, Stage.class).orElse(null);
        var stood = codes.then(entry.code()).map(project -> project.stage()).orElse(null);
        boolean alike = told == Stage.COMPLETED && stood != null && stood.completed();
        if (told == null || stood == null || stood.compareTo(Stage.CLOSED) > 0 || told.compareTo(stood) >= 0 || alike) {
            return;
        }
        questions.said(
                Question.BACK,
                entry.code() + " " + shortened(row.text(LedgerField.STATUS).strip()));
        if (answers.leavesBack()) {
            entry.leave(Field.STAGE);
            notes.add(Note.notice(FieldCells.ref(row, LedgerField.STATUS), "imports.stage.kept", stood));
        }
    }

    /** Completed, and nobody has said when: not on the day of the sheet unless somebody says so. */
    private void completed(LedgerRow row, LedgerEntry entry, List<Note> notes) {
        boolean told = entry.get(Field.COMPLETED_ON, LocalDate.class).isPresent() || entry.stageOn() != null;
        boolean known =
                codes.known(entry.code()).map(project -> project.completedOn()).isPresent();
        if (told
                || known
                || notes.stream().anyMatch(Note::error)
                || entry.get(Field.STAGE, Stage.class).filter(Stage::completed).isEmpty()) {
            return;
        }
        if (stories.offers(row, entry, stage -> stage.stage() != StatusMeaning.UNDER_WAY)) {
            return;
        }
        questions.row(Question.COMPLETED, row, entry);
        if (answers.completedOn() != null) {
            entry.with(Field.COMPLETED_ON, answers.completedOn());
        }
    }

    /** Under way, and nobody has said since when: it did not begin on the day of the sheet unless somebody says so. */
    private void begun(LedgerRow row, LedgerEntry entry, List<Note> notes) {
        var known = codes.known(entry.code()).map(project -> project.startedOn());
        if (entry.get(Field.STAGE, Stage.class).filter(Stage.UNDER_WAY::equals).isEmpty()
                || entry.get(Field.STARTED_ON, LocalDate.class).isPresent()
                || known.isPresent()) {
            return;
        }
        if (stories.offers(row, entry, stage -> stage.stage() == StatusMeaning.UNDER_WAY)) {
            return;
        }
        questions.row(Question.STARTED, row, entry);
        if (answers.startedOn() != null) {
            entry.with(Field.STARTED_ON, answers.startedOn());
        }
        early(row, entry, notes);
    }

    /** A start that was answered for many rows may lie before one of them was adopted. */
    private void early(LedgerRow row, LedgerEntry entry, List<Note> notes) {
        var day = Objects.requireNonNullElse(answers.startedOn(), asOf);
        var adopted = entry.get(Field.ADOPTED_ON, LocalDate.class)
                .or(() -> codes.known(entry.code())
                        .map(project -> project.description().adoptedOn()))
                .orElse(LocalDate.of(entry.get(Field.PLAN_YEAR, Integer.class).orElse(day.getYear()), 1, 1));
        if (answers.to(Question.STARTED) != null && day.isBefore(adopted)) {
            notes.add(Note.notice(
                    FieldCells.ref(row, LedgerField.STATUS), "imports.started.before-adopted", day, adopted));
        }
    }

    /** A new project of whose stage the sheet says something that nobody understands must not begin as one that waits, unseen. */
    private void untold(LedgerRow row, LedgerEntry entry, List<Note> notes) {
        var percent = entry.get(Field.PERCENT, BigDecimal.class).orElse(BigDecimal.ZERO);
        var said = Stream.of(LedgerField.STATUS, LedgerField.PROGRESS_TEXT)
                .filter(field ->
                        field == LedgerField.STATUS ? ProgressCells.isStory(row) : ReadProgress.speaks(row.text(field)))
                .findFirst();
        if (said.isEmpty()
                || codes.known(entry.code()).isPresent()
                || percent.compareTo(WHOLE) >= 0
                || notes.stream().anyMatch(Note::error)) {
            return;
        }
        var told = stories.told(row);
        if (told.isEmpty()) {
            var text = row.text(said.get());
            if (ReadProgress.finished(text) && ReadStory.of(text, context).isEmpty()) {
                whole(row, entry);
            } else {
                questions.each(Question.UNTOLD, row, text.strip());
                answers.untold(row.number()).ifPresent(stage -> entry.with(Field.STAGE, stage));
            }
        }
        var answered = told.isEmpty() || answers.to(Question.STORY) == null
                ? entry.get(Field.STAGE, Stage.class)
                : Optional.of(Stage.NOT_STARTED);
        answered.ifPresent(
                stage -> notes.add(Note.notice(FieldCells.ref(row, said.get()), "imports.stage.answered", stage)));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private void stage(LedgerRow row, LedgerEntry entry, List<Note> notes) {
        var told = stories.told(row);
        if (!told.isEmpty()) {
            stories.ask(row, entry, told);
        }
        var percent = entry.get(Field.PERCENT, BigDecimal.class).orElse(null);
        var known = codes.known(entry.code()).map(project -> project.stage()).orElse(null);
        if (percent == null || percent.signum() == 0 || isSettled(known) || !told.isEmpty()) {
            return;
        }
        if (percent.compareTo(WHOLE) >= 0) {
            whole(row, entry);
        } else if (known == null || known == Stage.NOT_STARTED || known == Stage.PREPARING) {
            entry.with(Field.STAGE, Stage.UNDER_WAY);
            notes.add(Note.notice(FieldCells.ref(row, LedgerField.PERCENT), "imports.stage.from-percent", percent));
        }
    }

    private static boolean isSettled(@Nullable Stage known) {
        return known != null && (known.completed() || known == Stage.SUSPENDED || known == Stage.TERMINATED);
    }

    /** All of it is done: finished, where the row says when or a person has, and not before. */
    private void whole(LedgerRow row, LedgerEntry entry) {
        if (entry.get(Field.COMPLETED_ON, LocalDate.class).isPresent()) {
            entry.with(Field.STAGE, Stage.COMPLETED);
            return;
        }
        questions.row(Question.FINISHED, row, entry);
        if (answers.notFinished()) {
            entry.with(Field.STAGE, Stage.UNDER_WAY);
        } else if (answers.finishedOn() != null) {
            entry.with(Field.STAGE, Stage.COMPLETED).with(Field.COMPLETED_ON, answers.finishedOn());
        }
    }
}
