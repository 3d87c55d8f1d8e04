package org.shishi.project.closing;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.project.handover.HandoverLines;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** What waits to be closed, and the two forms by which a project is: one asks, another one answers. */
@Controller
@RequestMapping("/projects")
class ClosingPages {

    private final Closings closings;
    private final HandoverLines lines;
    private final MessageSource messages;

    ClosingPages(Closings closings, HandoverLines lines, MessageSource messages) {
        this.closings = closings;
        this.lines = lines;
        this.messages = messages;
    }

    @GetMapping("/closings")
    String waiting(Actor actor, Model model) {
        model.addAttribute("waiting", closings.waiting(actor));
        return "project/closings";
    }

    @GetMapping("/{code}/closing")
    String askForm(Actor actor, @PathVariable String code, Model model) {
        model.addAttribute("form", ClosingForms.Ask.EMPTY);
        return ask(closings.openForm(actor, code, Action.PROJECT_CLOSING_ASK), model);
    }

    @PostMapping("/{code}/closing")
    String ask(
            Actor actor,
            @PathVariable String code,
            @Valid @ModelAttribute("form") ClosingForms.Ask form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var closing = closings.sentForm(actor, code, Action.PROJECT_CLOSING_ASK);
        if (errors.getTarget() instanceof ClosingForms.Ask sent) {
            OpenMatters.unexplained(closing.matters(), sent.despiteOrEmpty())
                    .ifPresent(missing -> Submission.refuse(errors, missing));
        }
        if (!Submission.accepted(
                errors, () -> closings.ask(actor, code, form.evidence().strip(), form.despiteOrEmpty()))) {
            return ask(closing, model);
        }
        flash.addFlashAttribute("notice", "project.closing.asked");
        return "redirect:" + part(code);
    }

    @GetMapping("/{code}/closing/reopening")
    String reopeningForm(Actor actor, @PathVariable String code, Model model) {
        model.addAttribute("form", ClosingForms.Ask.EMPTY);
        return reopening(closings.openForm(actor, code, Action.PROJECT_REOPENING_ASK), model);
    }

    @PostMapping("/{code}/closing/reopening")
    String reopening(
            Actor actor,
            @PathVariable String code,
            @Valid @ModelAttribute("form") ClosingForms.Ask form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var closing = closings.sentForm(actor, code, Action.PROJECT_REOPENING_ASK);
        if (!Submission.accepted(
                errors, () -> closings.askReopening(actor, code, form.evidence().strip()))) {
            return reopening(closing, model);
        }
        flash.addFlashAttribute("notice", "project.closing.asked");
        return "redirect:" + part(code);
    }

    private static String reopening(Closings.OfProject closing, Model model) {
        around(closing, model);
        return "project/closing-reopening";
    }

    @GetMapping("/{code}/closing/answer")
    String answerForm(Actor actor, @PathVariable String code, Locale locale, Model model) {
        model.addAttribute("form", new ClosingForms.Answer(null, "", null));
        return answer(actor, closings.openForm(actor, code, Action.PROJECT_CLOSE), locale, model);
    }

    @PostMapping("/{code}/closing/answer")
    String answer(
            Actor actor,
            @PathVariable String code,
            @Valid @ModelAttribute("form") ClosingForms.Answer form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var closing = closings.sentForm(actor, code, Action.PROJECT_CLOSE);
        if (!Submission.accepted(
                errors,
                () -> closings.answer(
                        actor,
                        code,
                        form.version(),
                        form.agreed(),
                        form.opinion().strip()))) {
            return answer(actor, closing, locale, model);
        }
        boolean reopens = closing.all().stream().anyMatch(one -> one.waits() && one.reopens());
        flash.addFlashAttribute(
                "notice", "project.closing." + (form.agreed() ? "confirmed." : "refused.") + told(reopens));
        return "redirect:" + part(code);
    }

    private static String told(boolean reopens) {
        return reopens ? "reopen" : "close";
    }

    private static String ask(Closings.OfProject closing, Model model) {
        around(closing, model);
        return "project/closing-ask";
    }

    private String answer(Actor actor, Closings.OfProject closing, Locale locale, Model model) {
        around(closing, model);
        boolean reopens = closing.all().stream().anyMatch(one -> one.waits() && one.reopens());
        model.addAttribute("heading", reopens ? "project.reopening.answer" : "project.closing.answer");
        model.addAttribute("steps", lines.of(actor, closing.project()));
        model.addAttribute(
                "answers",
                List.of(
                        new Choice(
                                "true",
                                messages.getMessage(
                                        reopens ? "project.reopening.agree" : "project.closing.agree", null, locale)),
                        new Choice("false", messages.getMessage("project.closing.disagree", null, locale))));
        return "project/closing-answer";
    }

    private static void around(Closings.OfProject closing, Model model) {
        var project = closing.project();
        model.addAttribute("closing", closing);
        model.addAttribute("part", part(project.code()));
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(part(project.code()), project.description().title())));
    }

    private static String part(String code) {
        return "/projects/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8) + "/parts/closing";
    }
}
