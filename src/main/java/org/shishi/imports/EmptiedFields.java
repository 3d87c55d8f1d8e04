package org.shishi.imports;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.imports.Numbering.Draft;
import org.shishi.project.Field;
import org.shishi.project.Plan;
import org.shishi.project.ProjectView;

/** Finds what empty cells would take out of the ledger: whether that is meant, or the cell only was not filled in, nobody can tell. */
final class EmptiedFields {

    private static final int LONGEST = 12;

    /** What the ledger takes over as empty; an empty cell says nothing of stages, their days and forecasts. */
    private static final Set<Field> EMPTIABLE = EnumSet.copyOf(Field.described());

    static {
        EMPTIABLE.addAll(EnumSet.of(Field.PERCENT, Field.PROGRESS_NOTE, Field.PROBLEM, Field.BLOCKER));
        EMPTIABLE.addAll(Field.planned());
        EMPTIABLE.remove(Field.TITLE); // refused
    }

    private final CodeFinder codes;
    private final SheetAnswers answers;
    private final Function<Collection<Long>, Map<Long, Plan>> plans;
    private final Map<Field, List<String>> emptied = new EnumMap<>(Field.class);

    /** @param plans those of some projects on the day of the sheet */
    EmptiedFields(CodeFinder codes, SheetAnswers answers, Function<Collection<Long>, Map<Long, Plan>> plans) {
        this.codes = codes;
        this.answers = answers;
        this.plans = plans;
    }

    /** Where the ledger is to keep what it has, the rows say nothing of it any more. */
    void look(List<Draft> drafts) {
        var planned = planned(drafts);
        for (var draft : drafts) {
            codes.then(draft.entry().code())
                    .ifPresent(project -> look(draft, project, planned.getOrDefault(project.id(), Plan.EMPTY)));
        }
    }

    private Map<Long, Plan> planned(List<Draft> drafts) {
        var projects = drafts.stream()
                .filter(draft -> Field.planned().stream().anyMatch(field -> isEmptied(draft, field)))
                .flatMap(draft -> codes.then(draft.entry().code()).stream())
                .map(ProjectView::id)
                .collect(Collectors.toSet());
        return projects.isEmpty() ? Map.of() : plans.apply(projects);
    }

    private void look(Draft draft, ProjectView project, Plan plan) {
        for (var field : EMPTIABLE) {
            var kept = isEmptied(draft, field) ? kept(field, project, plan) : null;
            if (kept == null) {
                continue;
            }
            var shown = kept instanceof Enum<?> ? "" : shown(field, field.inTrail(kept));
            emptied.computeIfAbsent(field, f -> new ArrayList<>()).add((project.code() + " " + shown).strip());
            if (answers.leavesEmptied(field)) {
                draft.entry().leave(field);
                draft.notes().add(Note.notice(FieldCells.ref(draft.row(), field), "imports.emptied.kept", field));
            }
        }
    }

    /** 无 says itself that there is nothing, where words stand; a stroke or nothing at all may be meant so or not. */
    private static boolean isEmptied(Draft draft, Field field) {
        var column = field.sheet();
        return column != null
                && draft.entry().says(field)
                && RowEntry.isEmptied(draft.row(), column)
                && !(isOfWords(field) && draft.row().text(column).matches("(?s).*\\p{IsHan}.*"))
                && isLeft(draft.entry().get(field, Object.class).orElse(null), field);
    }

    private static boolean isOfWords(Field field) {
        return !field.kind().number() && field.kind() != Field.Kind.DAY;
    }

    /** Whether nothing but what stands there anyway is left. */
    private static boolean isLeft(@Nullable Object said, Field field) {
        return said == null || said.equals("") || field == Field.RESPONSIBLE_UNITS || said.equals(List.of());
    }

    /** What would be lost, if anything. */
    private static @Nullable Object kept(Field field, ProjectView project, Plan plan) {
        var kept = switch (field) {
            case INDICATORS -> plan.indicators();
            case SITES -> plan.sites();
            case MILESTONES -> plan.milestones();
            default -> project.get(field);
        };
        var usual = switch (field) {
            case ADOPTED_ON -> LocalDate.of(project.planYear(), Month.JANUARY, 1);
            case DEADLINE -> LocalDate.of(project.planYear(), Month.DECEMBER, 31);
            case RESPONSIBLE_UNITS -> List.of(project.leadUnit().name());
            default -> "";
        };
        return kept == null || kept.equals(usual) || kept.equals(List.of()) ? null : kept;
    }

    private static String shown(Field field, @Nullable Object kept) {
        var text = Objects.requireNonNull(NoteText.of(kept instanceof Collection<?> many ? "×" + many.size() : kept))
                        .text()
                + (field == Field.PERCENT ? "%" : "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** What the rows that were seen leave open. */
    List<Question> questions() {
        return emptied.entrySet().stream()
                .map(rows -> Question.of(
                        Question.emptied(rows.getKey()),
                        "imports.question.emptied",
                        List.of(Question.TAKE, Question.LEAVE),
                        answers.to(Question.emptied(rows.getKey())),
                        rows.getValue().size(),
                        rows.getKey(),
                        Question.named(rows.getValue())))
                .toList();
    }
}
