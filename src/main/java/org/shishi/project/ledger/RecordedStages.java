package org.shishi.project.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shishi.project.DescriptionRules;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Stage;
import org.springframework.stereotype.Component;

/**
 * Holds the ledger to its records, whichever door a fact has come through: use and acceptance have a form of their own from a
 * day on, a closed project is opened again by two persons, and an ended one by an adjustment. What a project was before it came
 * into the ledger stays.
 */
@Component
public class RecordedStages {

    private static final Set<Stage> RECORDED = EnumSet.of(Stage.IN_USE, Stage.ACCEPTED);
    /** A report or a sheet may tell it before its evidence is there; whoever enters it alone brings the evidence along. */
    private static final Set<Stage> BY_HAND = EnumSet.of(Stage.COMPLETED);

    private final RecordedFrom recorded;

    RecordedStages(RecordedFrom recorded) {
        this.recorded = recorded;
    }

    void refuse(Collection<ProjectFacts> projects) {
        var inQuestion = projects.stream().filter(RecordedStages::inQuestion).toList();
        if (!inQuestion.isEmpty()) {
            var from = recorded.day();
            inQuestion.stream()
                    .flatMap(facts -> broken(facts, from).stream())
                    .findFirst()
                    .ifPresent(problem -> DescriptionRules.refuse(List.of(problem)));
        }
    }

    /** What of the stages told anew has to have a record. */
    public static Optional<FieldProblem> broken(ProjectFacts facts, LocalDate recordedFrom) {
        if (!inQuestion(facts)) {
            return Optional.empty();
        }
        if (left(facts, Stage.TERMINATED)) {
            return Optional.of(FieldProblem.error(Field.STAGE, "project.stage.ended"));
        }
        if (left(facts, Stage.CLOSED)) {
            return Optional.of(FieldProblem.error(Field.STAGE, "project.reopening.two-persons"));
        }
        return unrecorded(facts, RECORDED, recordedFrom);
    }

    /** What more has to have a record where somebody enters it by hand: a completion. */
    public static Optional<FieldProblem> brokenByHand(ProjectFacts facts, LocalDate recordedFrom) {
        return facts.stages().before().first().isPresent()
                ? unrecorded(facts, BY_HAND, recordedFrom)
                : Optional.empty();
    }

    void refuseByHand(ProjectFacts facts) {
        if (facts.stages().added().stream().anyMatch(told -> BY_HAND.contains(told.value()))) {
            DescriptionRules.refuse(brokenByHand(facts, recorded.day()).stream().toList());
        }
    }

    private static Optional<FieldProblem> unrecorded(ProjectFacts facts, Set<Stage> asked, LocalDate recordedFrom) {
        var before = new StageSteps(facts.stages().before());
        return facts.stages().added().stream()
                .filter(told -> asked.contains(told.value())
                        && !told.validOn().isBefore(recordedFrom)
                        && before.on(told.validOn()) != told.value())
                .findFirst()
                .map(told -> FieldProblem.error(Field.STAGE, "project.handover.own-form", told.value()));
    }

    private static boolean inQuestion(ProjectFacts facts) {
        return facts.stages().before().first().isPresent()
                && (facts.stages().added().stream().anyMatch(told -> RECORDED.contains(told.value()))
                        || left(facts, Stage.CLOSED)
                        || left(facts, Stage.TERMINATED));
    }

    private static boolean left(ProjectFacts facts, Stage last) {
        return facts.stages().before().newest().filter(last::equals).isPresent()
                && facts.stages().newest().filter(last::equals).isEmpty();
    }
}
