package org.shishi.funding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.shishi.funding.Quotas;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The county's fixed quota of the year: how much there is, who has what, what is left. */
@Controller
@RequestMapping("/funding/quota")
class QuotaPages {

    private static final int ROWS = 25;

    private final Quotas quotas;
    private final MessageSource messages;
    private final Clock clock;

    QuotaPages(Quotas quotas, MessageSource messages, Clock clock) {
        this.quotas = quotas;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, Viewpoint from, @PageableDefault(size = ROWS) Pageable page, Locale locale, Model model) {
        model.addAttribute("form", new QuotaForm(null, LocalDate.now(clock), "", ""));
        return page(actor, from, page, locale, model);
    }

    private String page(Actor actor, Viewpoint from, Pageable page, Locale locale, Model model) {
        var shown = PageRequest.of(page.getPageNumber(), ROWS);
        var found = quotas.page(actor, from.year(), from.asOf(), shown);
        var quota = QuotaLines.of(found, from, new FundingWords(messages, locale));
        model.addAttribute("quota", quota);
        model.addAttribute("page", quota.page(shown));
        model.addAttribute("year", String.valueOf(from.year()));
        model.addAttribute("mayDecide", Policy.mayEver(actor, Action.FUNDING_QUOTA));
        model.addAttribute("mayAllocate", Policy.mayEver(actor, Action.FUNDING_ALLOCATE));
        return "funding/quota";
    }

    @PostMapping
    String decide(
            Actor actor,
            Viewpoint from,
            @Valid @ModelAttribute("form") QuotaForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        quotas.open(actor);
        if (!Submission.accepted(errors, () -> quotas.set(actor, form.command(from.year())))) {
            return page(actor, from, PageRequest.of(0, ROWS), locale, model);
        }
        flash.addFlashAttribute("notice", "funding.quota.decided");
        return "redirect:/funding/quota";
    }
}
