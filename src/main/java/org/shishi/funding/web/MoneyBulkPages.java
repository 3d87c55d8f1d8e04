package org.shishi.funding.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.funding.FundedProjects;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingEntries;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.funding.Quotas;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.shared.Flash;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One document over many projects, entered together or not at all; for the quota, what is still open is filled in. */
@Controller
@RequestMapping("/funding/entries/bulk")
class MoneyBulkPages {

    private final FundingEntries entries;
    private final FundedProjects projects;
    private final Quotas quotas;
    private final MessageSource messages;
    private final Clock clock;

    MoneyBulkPages(
            FundingEntries entries, FundedProjects projects, Quotas quotas, MessageSource messages, Clock clock) {
        this.entries = entries;
        this.projects = projects;
        this.quotas = quotas;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String form(
            Actor actor,
            Viewpoint from,
            @RequestParam(defaultValue = "false") boolean quota,
            Locale locale,
            Model model) {
        entries.open(actor);
        var today = LocalDate.now(clock);
        var form = quota
                ? BulkMoneyForm.of(
                        FundingStage.ALLOCATED,
                        FundingTier.COUNTY,
                        FundingChannel.FIXED_QUOTA,
                        today,
                        open(actor, from))
                : BulkMoneyForm.of(null, null, null, today, List.of());
        model.addAttribute("form", form);
        return show(actor, form, Map.of(), locale, model);
    }

    /** Where an amount could not be read there is no form to ask. */
    private static int rows(Map<String, String[]> sent) {
        int rows = 0;
        while (sent.containsKey("rows[" + rows + "].code")) {
            rows++;
        }
        return rows;
    }

    private List<BulkMoneyForm.Row> open(Actor actor, Viewpoint from) {
        return quotas.open(actor, from.year()).entrySet().stream()
                .map(open -> new BulkMoneyForm.Row(
                        open.getKey(), new java.math.BigDecimal(org.shishi.funding.MoneyFormat.plain(open.getValue()))))
                .toList();
    }

    private String show(
            Actor actor, @Nullable BulkMoneyForm form, Map<String, String[]> sent, Locale locale, Model model) {
        model.addAttribute("rows", form == null ? rows(sent) : form.rows().size());
        var words = new FundingWords(messages, locale);
        model.addAttribute("stages", words.choices(entries.stages(actor)));
        model.addAttribute("tiers", words.choices(List.of(FundingTier.values())));
        model.addAttribute("channels", words.choices(List.of(FundingChannel.values())));
        model.addAttribute("crumbs", List.of(new Crumb("/funding/entries", words.say("funding.entries"))));
        return "funding/bulk";
    }

    @PostMapping
    String enter(
            Actor actor,
            Viewpoint from,
            @Valid @ModelAttribute("form") @Nullable BulkMoneyForm form,
            BindingResult errors,
            @RequestParam @Nullable String add,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        entries.open(actor);
        if (add != null && form != null) {
            var more = form.withMore();
            model.addAttribute("form", more);
            return show(actor, more, Map.of(), locale, model);
        }
        if (!Submission.accepted(errors, () -> enter(actor, form, from.year()))) {
            return show(actor, form, request.getParameterMap(), locale, model);
        }
        Flash.good(flash, "funding.bulk.entered", form.commands().size());
        return "redirect:/funding/entries";
    }

    /** Codes are typed: that one is of another's project is said over the rows. */
    private void enter(Actor actor, BulkMoneyForm form, int year) {
        var commands = form.commands();
        try {
            if (!Boolean.TRUE.equals(form.otherYear())) {
                projects.ofYear(year, commands);
            }
            entries.enterAll(actor, commands);
        } catch (RuleViolation e) {
            throw form.placed(e);
        } catch (Denied e) {
            throw RuleViolation.at("rows", "funding.project.foreign.some");
        }
    }
}
