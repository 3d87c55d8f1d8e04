package org.shishi.project.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.project.Progress;
import org.shishi.project.Stage;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.LedgerCommand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters the stages of a finished project that have a record of their own: 完工, 投用, 验收; and takes them back. */
@Service
@Transactional
public class HandedOver {

    private final Ledger ledger;
    private final Gate gate;

    HandedOver(Ledger ledger, Gate gate) {
        this.ledger = ledger;
        this.gate = gate;
    }

    /**
     * Enters the stage on the day that its record tells.
     *
     * @param started since when work went on, where nobody told it yet
     */
    public void tell(Actor actor, String code, Stage stage, @Nullable LocalDate started, LocalDate on, String record) {
        var action = stage == Stage.ACCEPTED ? Action.PROJECT_ACCEPT : Action.PROJECT_COMPLETION_TELL;
        var facts = ledger.get(code, action);
        gate.read(actor, action, facts.resource());
        ledger.hold(facts);
        var recording = ledger.record(actor, LedgerCommand.HANDOVER, record);
        facts.stage(
                steps -> {
                    if (started != null) {
                        steps.started(started);
                    }
                    steps.refuseLater(stage, on);
                    steps.move(stage, on);
                },
                recording);
        if (stage == Stage.COMPLETED) {
            facts.done(on, recording);
        }
        ledger.writeRecorded(facts);
    }

    /** The project was not complete: work goes on from that day, as far as it had come before; what had not begun has not. */
    public void setBack(Actor actor, String code, LocalDate on, String reason) {
        var facts = ledger.get(code, Action.PROJECT_HANDOVER_RETURN);
        gate.read(actor, Action.PROJECT_HANDOVER_RETURN, facts.resource());
        ledger.hold(facts);
        var recording = ledger.record(actor, LedgerCommand.HANDOVER_RETURN, reason);
        var completed = facts.steps().completedOn();
        if (completed != null && facts.steps().startedOn() == null) {
            facts.stage(steps -> steps.takeBack(Stage.COMPLETED), recording);
            facts.undone(completed, recording);
            ledger.writeRecorded(facts);
            return;
        }
        facts.stage(steps -> steps.move(Stage.UNDER_WAY, on), recording);
        if (completed != null) {
            facts.progress(facts.progress().on(completed.minusDays(1)).orElse(Progress.NONE), on, recording);
        }
        ledger.writeRecorded(facts);
    }

    /** The newest stage does not hold: it is withdrawn, and the project is what it was before. */
    public void takeBack(Actor actor, String code, Stage stage, String reason) {
        var facts = ledger.get(code, Action.PROJECT_HANDOVER_RETURN);
        gate.read(actor, Action.PROJECT_HANDOVER_RETURN, facts.resource());
        ledger.hold(facts);
        var recording = ledger.record(actor, LedgerCommand.HANDOVER_RETURN, reason);
        facts.stage(steps -> steps.takeBack(stage), recording);
        ledger.writeRecorded(facts);
    }
}
