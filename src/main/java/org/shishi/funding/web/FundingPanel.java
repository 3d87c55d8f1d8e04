package org.shishi.funding.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shishi.figures.DashboardPart;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingSummaries;
import org.shishi.funding.MoneyGrouping;
import org.shishi.funding.RatioKind;
import org.shishi.funding.check.FundingChecks;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line of money on the dashboard: planned, allocated, arrived, appropriated, paid, and what does not fit. */
@Component
@Order(30)
class FundingPanel implements DashboardPart {

    private final FundingSummaries summaries;
    private final FundingChecks checks;
    private final MessageSource messages;

    FundingPanel(FundingSummaries summaries, FundingChecks checks, MessageSource messages) {
        this.summaries = summaries;
        this.checks = checks;
        this.messages = messages;
    }

    /** @param notes what stands under an amount: the ratio with its denominator */
    record View(
            boolean empty,
            List<MoneyOverview.Figure> figures,
            Map<String, FundingWords.Ratio> notes,
            CheckCounts checks) {}

    @Override
    public String template() {
        return "funding/dashboard :: part";
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.mayEver(actor, Action.FUNDING_READ);
    }

    @Override
    public Object view(Actor actor, Viewpoint from, Locale locale) {
        var words = new FundingWords(messages, locale);
        var sum = summaries
                .of(actor, from.year(), from.asOf(), MoneyGrouping.STAGE)
                .sum();
        var at = new MoneyAddress(from);
        var figures = Arrays.stream(FundingStage.values())
                .filter(stage -> stage != FundingStage.DONE || sum.has(stage))
                .map(stage -> new MoneyOverview.Figure(words.text(stage), MoneyLine.cell(sum, stage, at)))
                .toList();
        var notes = Map.of(
                words.text(FundingStage.ARRIVED), words.ratio(sum, RatioKind.ARRIVAL),
                words.text(FundingStage.PAID), words.ratio(sum, RatioKind.PAYMENT));
        var counts = CheckCounts.ofKinds(checks.counts(actor, from.year(), from.asOf()));
        return new View(sum.entries() == 0, figures, notes, counts);
    }
}
