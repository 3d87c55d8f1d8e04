package org.shishi.assessment;

import java.util.Optional;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.supervision.finding.FindingOrigin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of a rectification which assessment ordered it. */
@Service
@Transactional(readOnly = true)
public class RectificationOrigins implements FindingOrigin {

    private final AssessmentStore store;

    RectificationOrigins(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public Optional<Origin> of(Actor actor, long finding) {
        boolean sees = Policy.mayEver(actor, Action.ASSESSMENT_READ);
        return store.ordering(finding)
                .map(one -> new Origin(
                        one.plan().meeting() + "（" + one.plan().heldOn() + "）",
                        sees ? "/assessments/" + one.id() : "",
                        "assessment.word"));
    }
}
