package org.shishi.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.vote.Office;
import org.shishi.vote.PaperCounts;
import org.shishi.vote.Settlement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the paper count of an assessment, as {@link PaperCounts} takes every one: two tellers, two scrutineers. */
@Service
@Transactional
public class AssessmentCounts {

    private final AssessmentStore store;
    private final PaperCounts counts;
    private final Gate gate;

    AssessmentCounts(AssessmentStore store, PaperCounts counts, Gate gate) {
        this.store = store;
        this.counts = counts;
        this.gate = gate;
    }

    /** Takes one teller's sheet; refuses one that does not add up, with the numbers that differ. */
    public void enter(Actor actor, long id, SatisfactionSheet sheet) {
        counts.enter(actor, teller(actor, id, Map.of("sheet", "count")), sheet);
    }

    /** Says how every difference of the two sheets is to be settled. */
    public void propose(Actor actor, long id, List<Settlement> settled) {
        counts.propose(actor, teller(actor, id, Map.of("proposed", settled)), settled);
    }

    /** Agrees to what the other teller proposed and this number of the proposal names. */
    public void agree(Actor actor, long id, @Nullable Long looked) {
        counts.agree(actor, teller(actor, id, Map.of("settlement", "agreed")), looked);
    }

    public void reject(Actor actor, long id) {
        counts.reject(actor, teller(actor, id, Map.of("settlement", "rejected")));
    }

    public void recount(Actor actor, long id, String reason) {
        counts.recount(actor, teller(actor, id, Map.of("settlement", "recount", "reason", reason)), reason);
    }

    /** Signs the agreed sheet under this hash. */
    public void sign(Actor actor, long id, String hash) {
        var assessment = store.lock(id, Action.ASSESSMENT_SIGN);
        gate.command(actor, Action.ASSESSMENT_SIGN, assessment.seat(actor, Office.SCRUTINEER), Map.of("signed", hash));
        assessment.requireCounting();
        counts.sign(actor, new AssessmentCount(assessment), hash);
    }

    private AssessmentCount teller(Actor actor, long id, Map<String, ?> detail) {
        var assessment = store.lock(id, Action.ASSESSMENT_COUNT);
        gate.command(actor, Action.ASSESSMENT_COUNT, assessment.seat(actor, Office.TELLER), detail);
        assessment.requireCounting();
        return new AssessmentCount(assessment);
    }
}
