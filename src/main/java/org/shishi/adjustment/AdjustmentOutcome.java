package org.shishi.adjustment;

import java.time.LocalDate;
import java.util.Objects;
import org.shishi.policy.Actor;
import org.shishi.project.Stage;
import org.shishi.project.entry.DecidedChanges;
import org.shishi.project.entry.DecidedTarget;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an adjustment that is decided does to its project, and who hears of it. */
@Component
class AdjustmentOutcome {

    private final DecidedChanges changes;
    private final AskedWording wording;
    private final ApplicationEventPublisher events;

    AdjustmentOutcome(DecidedChanges changes, AskedWording wording, ApplicationEventPublisher events) {
        this.events = events;
        this.wording = wording;
        this.changes = changes;
    }

    /** What the last word entails: the project changes where it was approved, and whoever asked hears of it. */
    void follow(Actor actor, Adjustment one, LocalDate on) {
        if (one.state() == AdjustmentState.DECIDED) {
            carryOut(actor, one, on);
        }
        one.told().ifPresent(events::publishEvent);
    }

    private void carryOut(Actor actor, Adjustment one, LocalDate on) {
        switch (one.kind()) {
            case TARGET ->
                changes.target(
                        actor,
                        one.code(),
                        new DecidedTarget(one.to(), one.quantities(), one.newDeadline()),
                        on,
                        one.decision());
            case CONTENT, SITE, TITLE, INVESTMENT, LEAD_UNIT, LEVEL, ADOPTED_ON -> reword(actor, one, on);
            case DEADLINE ->
                changes.deadline(actor, one.code(), Objects.requireNonNull(one.newDeadline()), on, one.decision());
            case SUSPEND -> changes.stage(actor, one.code(), Stage.SUSPENDED, on, one.decision());
            case TERMINATE -> changes.stage(actor, one.code(), Stage.TERMINATED, on, one.decision());
            case RESUME -> changes.resume(actor, one.code(), on, one.decision());
        }
    }

    private void reword(Actor actor, Adjustment one, LocalDate on) {
        changes.describe(actor, one.code(), said -> wording.in(said, one.kind(), one.to()), on, one.decision());
    }
}
