package org.shishi.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.PaperCounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back an assessment that was made by mistake: one that is prepared is removed, one that is frozen is cancelled and stays
 * readable. Once somebody has counted, cancelling takes two persons, so that nobody ends a count whose outcome displeases.
 */
@Service
@Transactional
public class AssessmentCancellations {

    private final AssessmentStore store;
    private final PaperCounts counts;
    private final Gate gate;

    AssessmentCancellations(AssessmentStore store, PaperCounts counts, Gate gate) {
        this.store = store;
        this.counts = counts;
        this.gate = gate;
    }

    /** Removes one that is still prepared; the trail keeps what it was. */
    public void remove(Actor actor, long id) {
        var assessment = store.lock(id, Action.ASSESSMENT_PREPARE);
        gate.command(
                actor,
                Action.ASSESSMENT_PREPARE,
                assessment.resource(),
                Map.of("removed", assessment.plan(), "subjects", assessment.subjects()));
        assessment.requirePreparing();
        store.remove(assessment);
    }

    /** Cancels one that nobody has counted yet; of one that is counted only asks for it. */
    public void cancel(Actor actor, long id, String reason) {
        var assessment = frozen(actor, id, Map.of("cancel", reason));
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "assessment.cancel.reason");
        }
        assessment.askToCancel(Cancellation.asked(reason.strip(), actor, store.now()));
        if (!counts.begun(new AssessmentCount(assessment))) {
            assessment.cancel(actor, store.now());
        }
        store.save(assessment);
    }

    /**
     * Agrees to what another person asked for.
     *
     * @param looked version of the assessment as it was looked at
     */
    public void agree(Actor actor, long id, @Nullable Long looked) {
        var assessment = frozen(actor, id, Map.of("cancellation", "agreed"));
        assessment.askedCancellation().requireOther(actor);
        LookedAt.unchanged(looked, assessment.head().version());
        assessment.cancel(actor, store.now());
        store.save(assessment);
    }

    /** Does not agree, or takes the own request back: it is counted on. */
    public void reject(Actor actor, long id) {
        var assessment = frozen(actor, id, Map.of("cancellation", "rejected"));
        assessment.keep();
        store.save(assessment);
    }

    private Assessment frozen(Actor actor, long id, Map<String, ?> detail) {
        var assessment = store.lock(id, Action.ASSESSMENT_CANCEL);
        gate.command(actor, Action.ASSESSMENT_CANCEL, assessment.resource(), detail);
        assessment.requireCounting();
        return assessment;
    }
}
