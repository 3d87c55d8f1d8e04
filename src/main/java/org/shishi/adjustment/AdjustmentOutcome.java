package org.shishi.adjustment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.shishi.policy.Actor;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Stage;
import org.shishi.project.entry.DecidedChanges;
import org.shishi.project.entry.DecidedTarget;
import org.springframework.stereotype.Component;

/** What an adjustment that is decided does to its project. */
@Component
class AdjustmentOutcome {

    private final DecidedChanges changes;

    AdjustmentOutcome(DecidedChanges changes) {
        this.changes = changes;
    }

    void carryOut(Actor actor, Adjustment one, LocalDate on) {
        switch (one.kind()) {
            case TARGET ->
                changes.target(
                        actor,
                        one.code(),
                        new DecidedTarget(one.to(), one.quantities(), one.newDeadline()),
                        on,
                        one.decision());
            case CONTENT, SITE -> change(actor, one, on, said -> said.with(Field.CONTENT, one.to()));
            case DEADLINE ->
                changes.deadline(actor, one.code(), Objects.requireNonNull(one.newDeadline()), on, one.decision());
            case SUSPEND -> changes.stage(actor, one.code(), Stage.SUSPENDED, on, one.decision());
            case TERMINATE -> changes.stage(actor, one.code(), Stage.TERMINATED, on, one.decision());
            case RESUME -> changes.resume(actor, one.code(), on, one.decision());
        }
    }

    private void change(Actor actor, Adjustment one, LocalDate on, UnaryOperator<Description> change) {
        changes.describe(actor, one.code(), change, on, one.decision());
    }
}
