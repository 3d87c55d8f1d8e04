package org.shishi.adjustment;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.shishi.shared.Viewpoint.OfYear;
import org.springframework.context.MessageSource;
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

/** Changes of what was promised: asked for, judged, decided. */
@Controller
@RequestMapping("/votes/adjustments")
class AdjustmentPages {

    private final Adjustments adjustments;
    private final AdjustedTitles titles;
    private final AdjustmentForms forms;
    private final MessageSource messages;
    private final Clock clock;

    AdjustmentPages(
            Adjustments adjustments,
            AdjustedTitles titles,
            AdjustmentForms forms,
            MessageSource messages,
            Clock clock) {
        this.adjustments = adjustments;
        this.titles = titles;
        this.forms = forms;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, AdjustmentQuery query, Model model) {
        var all = titles.on(from.asOf(), adjustments.all(actor, from.asOf()));
        model.addAttribute("only", query.openOnes());
        model.addAttribute("many", all.size());
        model.addAttribute(
                "opened", all.stream().filter(one -> one.state().open()).count());
        model.addAttribute("adjustments", all.stream().filter(query::takes).toList());
        return "vote/adjustments";
    }

    @GetMapping("/new")
    String newForm(
            Actor actor,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(required = false) @Nullable AdjustmentKind kind,
            Locale locale,
            Model model) {
        var detail = adjustments.openRequest(actor, project);
        var said = kind != null && kind.rephrases() ? kind.from(detail.project()) : "";
        model.addAttribute("form", AdjustmentForm.empty(kind, LocalDate.now(clock), said));
        return forms.show(actor, detail, kind, locale, model);
    }

    @PostMapping("/new")
    String request(
            Actor actor,
            @RequestParam(defaultValue = "") String project,
            @Valid @ModelAttribute("form") AdjustmentForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        demand(errors);
        var made = Submission.made(errors, () -> adjustments.request(actor, project, form.command()));
        if (made.isEmpty()) {
            var kind = form == null ? AdjustmentForms.kind(errors) : form.kind();
            return forms.show(actor, adjustments.openRequest(actor, project), kind, locale, model);
        }
        flash.addFlashAttribute("notice", "adjustment.requested");
        return "redirect:/votes/adjustments/" + made.get();
    }

    /** What this kind of change has to say, beside whatever else is missing. */
    private static void demand(BindingResult errors) {
        var kind = errors.getTarget() instanceof AdjustmentForm sent ? sent.kind() : null;
        if (kind == AdjustmentKind.DEADLINE) {
            Submission.demand(errors, "newDeadline", "adjustment.deadline.missing");
        } else if (kind != null && kind.rewords()) {
            Submission.demand(errors, "to", "adjustment.to.missing");
        }
    }

    @GetMapping("/{id}")
    String show(Actor actor, Viewpoint from, @PathVariable long id, Locale locale, Model model) {
        return show(actor, adjustments.get(actor, id, from.asOf()), locale, model);
    }

    @GetMapping("/{id}/withdrawal")
    String withdrawalForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", new WithdrawAdjustmentForm(""));
        return withdrawal(actor, adjustments.openWithdrawal(actor, id), locale, model);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") WithdrawAdjustmentForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var one = adjustments.openWithdrawal(actor, id);
        if (!Submission.accepted(
                errors, () -> adjustments.withdraw(actor, id, form.reason().strip()))) {
            return withdrawal(actor, one, locale, model);
        }
        flash.addFlashAttribute("notice", "adjustment.withdrawn.now");
        return "redirect:/votes/adjustments/" + id;
    }

    @PostMapping("/{id}/review")
    String review(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("judged") ReviewForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return Submission.accepted(errors, () -> adjustments.review(actor, id, form.command()))
                ? saved(id, flash)
                : show(actor, adjustments.get(actor, id), locale, model);
    }

    @PostMapping("/{id}/decision")
    String decide(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("decision") AdjustmentDecisionForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (errors.getTarget() instanceof AdjustmentDecisionForm sent && sent.decider() != null) {
            adjustments.openDecision(actor, id, sent.decider());
            if (sent.decider().numbers()) {
                Submission.demand(errors, "number", "adjustment.decision.incomplete");
            }
        }
        return Submission.accepted(errors, () -> adjustments.decide(actor, id, form.command()))
                ? saved(id, flash)
                : show(actor, adjustments.get(actor, id), locale, model);
    }

    private static String saved(long id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "vote.saved");
        return "redirect:/votes/adjustments/" + id;
    }

    private String withdrawal(Actor actor, AdjustmentView one, Locale locale, Model model) {
        model.addAttribute("crumbs", List.of(list(locale), new Crumb("/votes/adjustments/" + one.id(), one.title())));
        about(actor, one, model);
        return "vote/adjustment-withdrawal";
    }

    private void about(Actor actor, AdjustmentView one, Model model) {
        int year = adjustments.planYear(actor, one);
        model.addAttribute("one", one);
        model.addAttribute("about", (OfYear) () -> year);
    }

    private Crumb list(Locale locale) {
        return new Crumb("/votes/adjustments", messages.getMessage("adjustment.list", null, locale));
    }

    private String show(Actor actor, AdjustmentView one, Locale locale, Model model) {
        model.addAttribute("crumbs", List.of(list(locale)));
        about(actor, one, model);
        model.addAttribute("mayWithdraw", one.allowed().contains(Action.ADJUSTMENT_WITHDRAW));
        boolean mayReview = one.allowed().contains(Action.ADJUSTMENT_REVIEW);
        model.addAttribute("mayReview", mayReview);
        if (mayReview) {
            model.addAttribute("weight", adjustments.weight(actor, one.id()));
        }
        var deciders = one.deciders();
        model.addAttribute("deciders", Choice.of(deciders, messages, locale));
        model.addAttribute("answers", AdjustmentForms.answers(messages, locale));
        if (!model.containsAttribute("judged")) {
            model.addAttribute("judged", new ReviewForm("", one.major(), false));
        }
        if (!model.containsAttribute("decision") && !deciders.isEmpty()) {
            model.addAttribute(
                    "decision", new AdjustmentDecisionForm(deciders.get(0), null, "", LocalDate.now(clock), "", ""));
        }
        return "vote/adjustment";
    }
}
