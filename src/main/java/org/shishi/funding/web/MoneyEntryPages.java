package org.shishi.funding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingEntries;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.funding.MoneyFormat;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Policy;
import org.shishi.project.Level;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entries: their list, one of them, a new one, and taking one back. */
@Controller
@RequestMapping("/funding/entries")
class MoneyEntryPages {

    private static final int ROWS = 25;

    private final FundingEntries entries;
    private final MessageSource messages;
    private final Clock clock;

    MoneyEntryPages(FundingEntries entries, MessageSource messages, Clock clock) {
        this.entries = entries;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Actor actor,
            Viewpoint from,
            EntrySearch search,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        var words = new FundingWords(messages, locale);
        var found = entries.find(actor, search.filter(from), PageRequest.of(Math.max(0, page), ROWS));
        model.addAttribute("page", found.entries().map(entry -> EntryLine.of(entry, words)));
        if (found.amount() != null) {
            model.addAttribute("amount", MoneyFormat.shown(found.amount()));
            model.addAttribute("exact", MoneyFormat.plain(found.amount()));
        }
        model.addAttribute("search", search);
        model.addAttribute("xlsx", search.at(from, "/funding/entries/export.xlsx"));
        model.addAttribute("csv", search.at(from, "/funding/entries/export.csv"));
        model.addAttribute("levels", words.choices(List.of(Level.values())));
        model.addAttribute("mayEnter", Policy.mayEver(actor, Action.FUNDING_ENTER));
        model.addAttribute("stages", words.choices(List.of(FundingStage.values())));
        choices(words, model);
        return "funding/entries";
    }

    private static void choices(FundingWords words, Model model) {
        model.addAttribute("tiers", words.choices(List.of(FundingTier.values())));
        model.addAttribute("channels", words.choices(List.of(FundingChannel.values())));
    }

    @GetMapping("/new")
    String newForm(
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam @Nullable Long instead,
            Locale locale,
            Model model) {
        entries.open(actor);
        model.addAttribute(
                "form",
                instead == null
                        ? EntryForm.empty(code, LocalDate.now(clock))
                        : EntryForm.like(entries.get(actor, instead)));
        return form(actor, locale, model);
    }

    private String form(Actor actor, Locale locale, Model model) {
        var words = new FundingWords(messages, locale);
        model.addAttribute("stages", words.choices(entries.stages(actor)));
        choices(words, model);
        model.addAttribute("crumbs", List.of(new Crumb("/funding/entries", words.say("funding.entries"))));
        return "funding/entry-form";
    }

    @PostMapping
    String create(
            Actor actor,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        entries.open(actor);
        var made = new ArrayList<FundingEntry>();
        if (!Submission.accepted(errors, () -> made.add(enter(actor, form)))) {
            model.addAttribute("same", errors.hasFieldErrors("another"));
            return form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "funding.entered");
        return "redirect:/funding/entries/" + made.get(0).id();
    }

    /** The code is typed: that the project is another's is said beside it. */
    private FundingEntry enter(Actor actor, EntryForm form) {
        try {
            return entries.enter(actor, form.command());
        } catch (Denied e) {
            throw RuleViolation.at("code", "funding.project.foreign", form.code());
        }
    }

    @GetMapping("/{id:\\d+}")
    String show(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", new ReverseForm(entries.get(actor, id).on(), ""));
        return show(actor, id, locale, model, false);
    }

    private String show(Actor actor, long id, Locale locale, Model model, boolean refused) {
        var words = new FundingWords(messages, locale);
        var entry = entries.get(actor, id);
        model.addAttribute("entry", entry);
        model.addAttribute("line", EntryLine.of(entry, words));
        model.addAttribute("mayEnter", Policy.mayEver(actor, Action.FUNDING_ENTER));
        model.addAttribute("mayReverse", refused || entries.mayReverse(actor, entry));
        model.addAttribute("crumbs", List.of(new Crumb("/funding/entries", words.say("funding.entries"))));
        return "funding/entry";
    }

    @PostMapping("/{id:\\d+}/reverse")
    String reverse(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReverseForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        entries.openReversal(actor, id);
        if (!Submission.accepted(errors, () -> entries.reverse(actor, id, form.command()))) {
            return show(actor, id, locale, model, true);
        }
        flash.addFlashAttribute("notice", "funding.reversed");
        return "redirect:/funding/entries/" + id;
    }
}
