package org.shishi.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.grade.Grade;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.proposal.VotingBodies;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingContent;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.finding.SaveFinding;
import org.shishi.supervision.finding.Severity;
import org.shishi.vote.PaperCounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announces what a signed assessment came to; what is 不满意 opens its rectification in the same moment. */
@Service
@Transactional
public class AssessmentConclusions {

    private final AssessmentStore store;
    private final VotingBodies bodies;
    private final PaperCounts counts;
    private final Findings findings;
    private final Gate gate;

    AssessmentConclusions(
            AssessmentStore store, VotingBodies bodies, PaperCounts counts, Findings findings, Gate gate) {
        this.store = store;
        this.bodies = bodies;
        this.counts = counts;
        this.findings = findings;
        this.gate = gate;
    }

    /**
     * Announces the result. From then on nothing of the assessment can be changed.
     *
     * @param rectifyBy until when what is 不满意 has to be put right; demanded where something is
     */
    public void announce(Actor actor, long id, String text, @Nullable LocalDate rectifyBy) {
        var assessment = store.lock(id, Action.ASSESSMENT_ANNOUNCE);
        var detail = new LinkedHashMap<String, Object>(Map.of("text", text));
        if (rectifyBy != null) {
            detail.put("rectifyBy", rectifyBy);
        }
        gate.command(actor, Action.ASSESSMENT_ANNOUNCE, assessment.resource(), detail);
        assessment.requireCounting();
        var plan = assessment.plan();
        var results = Grading.of(assessment, counts.signed(new AssessmentCount(assessment)));
        boolean demanded = results.stream().anyMatch(one -> one.grade() == Grade.DISSATISFIED);
        var faults = new RuleViolation.Collected();
        if (text.isBlank()) {
            faults.add(RuleViolation.at("text", "assessment.announce.text"));
        }
        if (plan.heldOn().isAfter(store.today())) {
            faults.add(new RuleViolation("assessment.announce.early", plan.heldOn()));
        }
        if (demanded && (rectifyBy == null || !rectifyBy.isAfter(plan.heldOn()))) {
            faults.add(RuleViolation.at("rectifyBy", "assessment.announce.rectify", plan.heldOn()));
        }
        faults.require();
        for (var one : results) {
            boolean opens = one.grade() == Grade.DISSATISFIED && rectifyBy != null;
            store.write(id, opens ? one.rectifiedBy(open(actor, assessment, one, rectifyBy)) : one);
        }
        assessment.announce(text, demanded ? rectifyBy : null, actor.name(), store.now());
        store.save(assessment);
    }

    private long open(Actor actor, Assessment assessment, GradedSubject result, LocalDate rectifyBy) {
        var plan = assessment.plan();
        var subject = result.subject();
        var description = "满意度测评为不满意：" + AssessmentWords.counted(result) + "（"
                + AssessmentWords.who(bodies.byId(plan.bodyId()).name(), plan.assessors()) + "，" + plan.meeting() + "）";
        var content = FindingContent.of(
                subject.part(),
                FindingCategory.OTHER,
                Severity.MAJOR,
                FindingContent.Problem.of(plan.heldOn(), description, ""),
                FindingContent.Assignment.of(subject.leadUnitId(), "", "对照代表意见整改，整改后再次测评。", rectifyBy));
        return findings.openToday(actor, new SaveFinding(plan.planYear(), null, subject.code(), false, content))
                .id();
    }
}
