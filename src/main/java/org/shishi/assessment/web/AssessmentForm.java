package org.shishi.assessment.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.assessment.AssessmentHead;
import org.shishi.assessment.AssessmentPlan;
import org.shishi.assessment.Assessors;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.proposal.VotingBodyView;
import org.shishi.shared.PlanYear;
import org.shishi.shared.PlausibleDay;
import org.shishi.vote.count.MajorityBase;

/** What the browser or a program sent of an assessment and the rule that is declared for it. */
@NullUnmarked
record AssessmentForm(
        @NotNull Long bodyId,
        @NotNull Assessors assessors,
        @NotNull @PlanYear Integer planYear,
        @NotBlank @Size(max = 100) String meeting,
        @PlausibleDay @NotNull LocalDate heldOn,
        @NotNull @Min(1) @Max(100000) Integer members,
        @Size(max = 20000) String roll,
        Long followsId,
        @NotNull MajorityBase base,
        @NotNull @Digits(integer = 3, fraction = 2) BigDecimal satisfiedPercent,
        Boolean satisfiedAtLeast,
        @NotNull @Digits(integer = 3, fraction = 2) BigDecimal fairlyPercent,
        Boolean fairlyAtLeast,
        Boolean unfinishedAllowed,
        long version) {

    static AssessmentForm empty(VotingBodyView body, int year, LocalDate today) {
        var rule = AssessmentRule.usual();
        var plan = new AssessmentPlan(
                body == null ? 0 : body.id(),
                Assessors.WHOLE_BODY,
                year,
                "",
                today,
                body == null ? 0 : body.deputies(),
                "",
                null,
                rule);
        return of(plan, 0);
    }

    /** The second assessment of what was 不满意 in this one, by the same rule. */
    static AssessmentForm after(AssessmentHead first, LocalDate today) {
        var plan = first.plan();
        return of(
                new AssessmentPlan(
                        plan.bodyId(),
                        plan.assessors(),
                        plan.planYear(),
                        "",
                        today,
                        plan.members(),
                        plan.assessors() == Assessors.DRAWN ? "" : plan.roll(),
                        first.id(),
                        plan.rule()),
                0);
    }

    static AssessmentForm of(AssessmentHead head) {
        return of(head.plan(), head.version());
    }

    private static AssessmentForm of(AssessmentPlan plan, long version) {
        var rule = plan.rule();
        return new AssessmentForm(
                plan.bodyId(),
                plan.assessors(),
                plan.planYear(),
                plan.meeting(),
                plan.heldOn(),
                plan.members(),
                plan.roll(),
                plan.followsId(),
                rule.base(),
                rule.satisfiedPercent(),
                rule.satisfiedAtLeast(),
                rule.fairlyPercent(),
                rule.fairlyAtLeast(),
                rule.unfinishedAllowed(),
                version);
    }

    AssessmentPlan plan() {
        var rule = new AssessmentRule(
                base,
                satisfiedPercent,
                Boolean.TRUE.equals(satisfiedAtLeast),
                fairlyPercent,
                Boolean.TRUE.equals(fairlyAtLeast),
                Boolean.TRUE.equals(unfinishedAllowed));
        return new AssessmentPlan(
                bodyId,
                assessors,
                planYear,
                meeting.strip(),
                heldOn,
                members,
                roll == null ? "" : roll.strip(),
                followsId,
                rule);
    }
}
