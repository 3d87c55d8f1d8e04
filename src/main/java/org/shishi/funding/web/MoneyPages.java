package org.shishi.funding.web;

import java.util.List;
import java.util.Locale;
import org.shishi.frame.Crumb;
import org.shishi.funding.FundingSummaries;
import org.shishi.funding.MoneyGrouping;
import org.shishi.funding.Quotas;
import org.shishi.funding.check.FundingChecks;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The money of the year at a glance: how far it came, by whom, against the time, and what does not fit. */
@Controller
@RequestMapping("/funding")
class MoneyPages {

    private final FundingSummaries summaries;
    private final Quotas quotas;
    private final FundingChecks checks;
    private final MessageSource messages;

    MoneyPages(FundingSummaries summaries, Quotas quotas, FundingChecks checks, MessageSource messages) {
        this.summaries = summaries;
        this.quotas = quotas;
        this.checks = checks;
        this.messages = messages;
    }

    @GetMapping
    String overview(
            Actor actor,
            Viewpoint from,
            @RequestParam(defaultValue = "tier") MoneyGrouping by,
            Locale locale,
            Model model) {
        var words = new FundingWords(messages, locale);
        var table = summaries.of(actor, from.year(), from.asOf(), by);
        model.addAttribute("by", by);
        model.addAttribute("groupings", MoneyGrouping.values());
        model.addAttribute("stages", StageHeadings.words(words));
        model.addAttribute("view", MoneyOverview.of(table, words));
        model.addAttribute("curve", MoneyCharts.curve(summaries.curve(actor, from.year(), from.asOf()), words));
        model.addAttribute("quota", QuotaLines.of(quotas.sums(actor, from.year(), from.asOf()), from, words));
        model.addAttribute("checks", CheckCounts.ofKinds(checks.counts(actor, from.year(), from.asOf())));
        model.addAttribute("mayEnter", Policy.mayEver(actor, Action.FUNDING_ENTER));
        model.addAttribute("mayImport", Policy.mayEver(actor, Action.FUNDING_IMPORT));
        model.addAttribute("crumbs", List.<Crumb>of());
        return "funding/overview";
    }
}
