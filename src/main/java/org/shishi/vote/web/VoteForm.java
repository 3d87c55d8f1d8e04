package org.shishi.vote.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.proposal.VotingBodyView;
import org.shishi.shared.PlanYear;
import org.shishi.shared.PlausibleDay;
import org.shishi.vote.VoteHead;
import org.shishi.vote.VotePlan;
import org.shishi.vote.count.MajorityBase;
import org.shishi.vote.count.Quorum;
import org.shishi.vote.count.TieRule;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;

/** What the browser or a program sent of a meeting and its voting rule. */
@NullUnmarked
record VoteForm(
        @NotNull Long bodyId,
        @NotNull @PlanYear Integer planYear,
        @NotBlank @Size(max = 100) String meeting,
        @PlausibleDay @NotNull LocalDate heldOn,
        @NotNull @Min(1) @Max(100000) Integer deputies,
        @NotNull VotingMethod method,
        @NotNull @Min(1) @Max(60) Integer seats,
        @Min(0) @Max(60) Integer mostChoices,
        @NotNull MajorityBase base,
        @NotNull Quorum quorum,
        @NotNull TieRule ties,
        Boolean blankAbstains,
        @Size(max = 20000) String roll,
        long version) {

    static VoteForm empty(VotingBodyView body, int year, LocalDate today) {
        return new VoteForm(
                body == null ? null : body.id(),
                year,
                "",
                today,
                body == null ? null : body.deputies(),
                VotingMethod.MAJORITY,
                10,
                10,
                MajorityBase.ALL_DEPUTIES,
                Quorum.MORE_THAN_HALF,
                TieRule.SECOND_ROUND,
                true,
                "",
                0);
    }

    static VoteForm of(VoteHead head) {
        var plan = head.plan();
        var rule = plan.rule();
        return new VoteForm(
                plan.bodyId(),
                plan.planYear(),
                plan.meeting(),
                plan.heldOn(),
                plan.deputies(),
                rule.method(),
                rule.seats(),
                rule.mostChoices(),
                rule.base(),
                rule.quorum(),
                rule.ties(),
                rule.blankAbstains(),
                plan.roll(),
                head.version());
    }

    VotePlan plan() {
        var usual = VotingRule.usual(method, seats);
        int most = mostChoices == null ? usual.mostChoices() : mostChoices;
        var rule = new VotingRule(method, seats, most, base, quorum, ties, Boolean.TRUE.equals(blankAbstains));
        return new VotePlan(
                bodyId, planYear, meeting.strip(), heldOn, rule, deputies, roll == null ? "" : roll.strip());
    }
}
