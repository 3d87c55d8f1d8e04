package org.shishi.funding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.check.CheckCount;
import org.shishi.funding.check.FundingCheck;
import org.shishi.funding.check.FundingChecks;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of what does not fit together, which finance works through. */
@Controller
@RequestMapping("/funding/checks")
class MoneyCheckPages {

    private static final int ROWS = 50;

    private final FundingChecks checks;
    private final MessageSource messages;

    MoneyCheckPages(FundingChecks checks, MessageSource messages) {
        this.checks = checks;
        this.messages = messages;
    }

    @GetMapping
    String list(
            Actor actor,
            Viewpoint from,
            @RequestParam @Nullable FundingCheck kind,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        model.addAttribute("form", new SeenForm("", kind, ""));
        return page(actor, from, kind, Math.max(0, page), locale, model);
    }

    private String page(
            Actor actor, Viewpoint from, @Nullable FundingCheck kind, int page, Locale locale, Model model) {
        var words = new FundingWords(messages, locale);
        var counts = checks.counts(actor, from.year(), from.asOf());
        var shown = PageRequest.of(page, ROWS);
        var found = checks.page(actor, from.year(), from.asOf(), kind, shown);
        var all = counts.stream()
                .filter(count -> kind == null || count.kind() == kind)
                .mapToLong(CheckCount::all)
                .sum();
        model.addAttribute("view", CheckLines.of(counts, found, from, words));
        model.addAttribute("page", new PageImpl<>(found, shown, all));
        model.addAttribute("kind", kind);
        model.addAttribute("mayAcknowledge", Policy.mayEver(actor, Action.FUNDING_ACKNOWLEDGE));
        return "funding/checks";
    }

    @PostMapping
    String acknowledge(
            Actor actor,
            Viewpoint from,
            @Valid @ModelAttribute("form") SeenForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        checks.open(actor);
        if (!Submission.accepted(
                errors, () -> checks.acknowledge(actor, form.code(), form.kind(), from.asOf(), form.reason()))) {
            return page(actor, from, null, 0, locale, model);
        }
        flash.addFlashAttribute("notice", "funding.check.acknowledged");
        return "redirect:/funding/checks";
    }

    /** Why a finding may stay as it is. */
    @NullUnmarked
    record SeenForm(
            @NotBlank @Size(max = 64) String code,
            @NotNull FundingCheck kind,
            @NotBlank @Size(max = 500) String reason) {}
}
