package org.shishi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;
import org.shishi.project.Field;
import org.shishi.project.Stage;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.reading.FigureCheck;
import org.shishi.sheet.reading.ReadStory;
import org.shishi.sheet.reading.ReadStory.DatedStage;
import org.shishi.sheet.reading.ReadingContext;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.StatusMeaning;

/** Takes from a row how far the project is: stage, percent, what was said beside it, problem, blocker. */
final class ProgressCells {

    /** That nobody knows the word of a status. */
    static final String UNKNOWN = "sheet.status.unknown";

    private static final Map<StatusMeaning, Stage> STAGES = Map.ofEntries(
            Map.entry(StatusMeaning.NOT_STARTED, Stage.NOT_STARTED),
            Map.entry(StatusMeaning.PREPARING, Stage.PREPARING),
            Map.entry(StatusMeaning.UNDER_WAY, Stage.UNDER_WAY),
            Map.entry(StatusMeaning.COMPLETED, Stage.COMPLETED),
            Map.entry(StatusMeaning.IN_USE, Stage.IN_USE),
            Map.entry(StatusMeaning.ACCEPTED, Stage.ACCEPTED),
            Map.entry(StatusMeaning.CLOSED, Stage.CLOSED),
            Map.entry(StatusMeaning.SUSPENDED, Stage.SUSPENDED),
            Map.entry(StatusMeaning.TERMINATED, Stage.TERMINATED),
            Map.entry(StatusMeaning.TARGET_REACHED, Stage.COMPLETED),
            Map.entry(StatusMeaning.NEARLY_DONE, Stage.UNDER_WAY),
            Map.entry(StatusMeaning.ON_SCHEDULE, Stage.UNDER_WAY),
            Map.entry(StatusMeaning.BEHIND, Stage.UNDER_WAY),
            Map.entry(StatusMeaning.PARTLY_DONE, Stage.UNDER_WAY),
            Map.entry(StatusMeaning.BEFORE_WORKS, Stage.PREPARING));

    /** The words of the ledger's column 滞后原因, those that say more first. */
    private static final List<Map.Entry<String, Blocker>> BLOCKERS = List.of(
            Map.entry("林地", Blocker.FOREST_APPROVAL),
            Map.entry("政策", Blocker.POLICY),
            Map.entry("资金", Blocker.FUNDS),
            Map.entry("用地", Blocker.LAND),
            Map.entry("土地", Blocker.LAND),
            Map.entry("招", Blocker.TENDER),
            Map.entry("施工", Blocker.CONSTRUCTION),
            Map.entry("天气", Blocker.WEATHER),
            Map.entry("其他", Blocker.OTHER),
            Map.entry("其它", Blocker.OTHER));

    private final LedgerRow row;
    private final Set<LedgerField> columns;
    private final LedgerEntry entry;
    private final List<Note> notes;

    ProgressCells(LedgerRow row, Set<LedgerField> columns, LedgerEntry entry, List<Note> notes) {
        this.row = row;
        this.columns = columns;
        this.entry = entry;
        this.notes = notes;
    }

    void make() {
        stage();
        percent();
        note();
        problem();
    }

    /** What a word means beyond its letters is told: 按序时推进 is read as under way, a period's 已完成 as nothing. */
    private void stage() {
        var status = row.status();
        if (status == null) {
            return;
        }
        var ref = FieldCells.ref(row, LedgerField.STATUS);
        var stage = STAGES.get(status);
        if (stage == null) {
            notes.add(Note.notice(ref, "imports.status.period"));
            return;
        }
        entry.with(Field.STAGE, stage);
        if (!stage.name().equals(status.name())) {
            notes.add(Note.notice(ref, "imports.status.read-as", word(), stage));
        }
    }

    /** The word itself, without what follows it in a text about progress. */
    private String word() {
        var text = row.text(LedgerField.STATUS).strip();
        var word = text.split("[\\s。.,，;；:：(（]", 2)[0];
        return word.isEmpty() ? text : word;
    }

    private void percent() {
        var percent = row.number(LedgerField.PERCENT);
        if (percent != null || RowEntry.isEmptied(row, LedgerField.PERCENT)) {
            entry.with(Field.PERCENT, percent);
        }
        if (percent != null) {
            var ref = FieldCells.ref(row, LedgerField.PERCENT);
            Stream.of(
                            LedgerField.PERCENT,
                            LedgerField.STATUS,
                            LedgerField.PROGRESS_TEXT,
                            LedgerField.PROBLEM,
                            LedgerField.REMARK)
                    .filter(field -> field != LedgerField.STATUS || columns.contains(field))
                    .flatMap(field -> FigureCheck.contradicting(row.text(field), percent).stream())
                    .forEach(found -> notes.add(
                            Note.error(ref, "imports.percent.contradicts", percent, found.words(), found.percent())));
        }
    }

    /** What stands beside the percentage and the status, after the text about progress. */
    private void note() {
        var progress = row.words(LedgerField.PROGRESS_TEXT);
        var said = new ArrayList<String>();
        if (progress != null) {
            said.add(progress);
        }
        said.add(row.remark(LedgerField.PERCENT));
        if (columns.contains(LedgerField.STATUS)) {
            said.add(
                    isStory(row) || unknownStatus(row).isPresent()
                            ? row.text(LedgerField.STATUS).strip()
                            : row.remark(LedgerField.STATUS));
        }
        var text =
                String.join(";", said.stream().filter(part -> !part.isBlank()).toList());
        if (!text.isEmpty() || RowEntry.isEmptied(row, LedgerField.PROGRESS_TEXT)) {
            entry.with(Field.PROGRESS_NOTE, text);
        }
    }

    /** The word that stands as a status and is none that anybody knows. */
    static Optional<String> unknownStatus(LedgerRow row) {
        var value = row.values().get(LedgerField.STATUS);
        return Optional.ofNullable(value)
                .filter(it -> it.reading().problems().stream()
                        .anyMatch(problem -> problem.code().equals(UNKNOWN)))
                .map(it -> SheetText.withoutSpaces(it.reading().text()));
    }

    /** Words about progress where a status was to be. */
    static boolean isStory(LedgerRow row) {
        var value = row.values().get(LedgerField.STATUS);
        return value != null
                && value.reading().problems().stream()
                        .anyMatch(problem -> problem.code().equals("sheet.status.story"));
    }

    private void problem() {
        var problem = row.words(LedgerField.PROBLEM);
        if (problem != null || RowEntry.isEmptied(row, LedgerField.PROBLEM)) {
            entry.with(Field.PROBLEM, problem == null ? "" : problem);
        }
        var word = row.words(LedgerField.BLOCKER);
        if (word == null) {
            if (RowEntry.isEmptied(row, LedgerField.BLOCKER)) {
                entry.with(Field.BLOCKER, null);
            }
            return;
        }
        var blocker = blocker(word);
        entry.with(Field.BLOCKER, blocker == null ? Blocker.OTHER : blocker);
        if (blocker == null) {
            var kept = problem == null ? word : problem.contains(word) ? problem : problem + ";" + word;
            entry.with(Field.PROBLEM, kept);
            notes.add(Note.notice(FieldCells.ref(row, LedgerField.BLOCKER), "imports.blocker.other", word));
        }
    }

    private static @Nullable Blocker blocker(String word) {
        return BLOCKERS.stream()
                .filter(known -> word.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Offers the days that the texts of a row name: no other day is written of what they tell unless a person says so. */
    static final class NamedDays {

        private static final List<LedgerField> TEXTS =
                List.of(LedgerField.STATUS, LedgerField.PROGRESS_TEXT, LedgerField.REMARK);

        private final CodeFinder codes;
        private final SheetAnswers answers;
        private final StageQuestions questions;
        private final ReadingContext context;
        private final LocalDate asOf;
        private final Set<Integer> asked = new HashSet<>();

        NamedDays(
                CodeFinder codes,
                SheetAnswers answers,
                StageQuestions questions,
                ReadingContext context,
                LocalDate asOf) {
            this.codes = codes;
            this.answers = answers;
            this.questions = questions;
            this.context = context;
            this.asOf = asOf;
        }

        /** Whether the row names a day of such a stage, which a person has not left. */
        boolean offers(LedgerRow row, LedgerEntry entry, Predicate<DatedStage> of) {
            var told = told(row);
            if (told.stream().noneMatch(of)) {
                return false;
            }
            ask(row, entry, told);
            return !answers.leavesStory(row.number());
        }

        List<DatedStage> told(LedgerRow row) {
            return TEXTS.stream()
                    .flatMap(field -> ReadStory.of(row.text(field), context, asOf).stream())
                    .filter(stage -> !stage.day().isAfter(asOf))
                    .toList();
        }

        void ask(LedgerRow row, LedgerEntry entry, List<DatedStage> told) {
            if (!asked.add(row.number())) {
                return;
            }
            var texts = TEXTS.stream()
                    .map(field -> row.text(field).strip())
                    .filter(text -> !ReadStory.of(text, context).isEmpty())
                    .distinct()
                    .collect(Collectors.joining("；"));
            var read = told.stream()
                    .map(stage -> NoteText.sentence("imports.value.told." + stage.stage(), stage.day()))
                    .toList();
            questions.each(Question.STORY, row, texts, NoteText.several(read));
            if (!answers.takesStory(row.number())) {
                return;
            }
            day(told, StatusMeaning.UNDER_WAY, Field.STARTED_ON, entry);
            day(told, StatusMeaning.COMPLETED, Field.COMPLETED_ON, entry);
            told.stream()
                    .max(Comparator.comparing(DatedStage::stage).thenComparing(DatedStage::day))
                    .ifPresent(last -> last(last, entry));
        }

        /** Put to use or accepted: on a day of its own, which is that of completion too where nothing tells another. */
        private void last(DatedStage last, LedgerEntry entry) {
            var stage = Stage.valueOf(last.stage().name());
            entry.with(Field.STAGE, stage);
            if (stage == Stage.IN_USE || stage == Stage.ACCEPTED) {
                entry.stageOn(last.day());
                var known = codes.known(entry.code()).map(project -> project.completedOn());
                if (entry.get(Field.COMPLETED_ON, LocalDate.class).isEmpty() && known.isEmpty()) {
                    entry.with(Field.COMPLETED_ON, last.day());
                }
            }
        }

        private static void day(List<DatedStage> told, StatusMeaning stage, Field field, LedgerEntry entry) {
            told.stream()
                    .filter(one -> one.stage() == stage)
                    .map(DatedStage::day)
                    .max(Comparator.naturalOrder())
                    .ifPresent(day -> {
                        if (entry.get(field, LocalDate.class).isEmpty()) {
                            entry.with(field, day);
                        }
                    });
        }
    }
}
