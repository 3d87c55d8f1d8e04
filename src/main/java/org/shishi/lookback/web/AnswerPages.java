package org.shishi.lookback.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.shishi.file.AttachmentPanels;
import org.shishi.lookback.AnswerView;
import org.shishi.lookback.LookBackAnswers;
import org.shishi.lookback.LookBacks;
import org.shishi.lookback.LookBacks.OfLookBack;
import org.shishi.lookback.QualityFound;
import org.shishi.lookback.UseFound;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One project of a look-back: what was found, and the form in which it is filled in, signed and corrected. */
@Controller
@RequestMapping("/look-backs/{id:\\d+}/projects/{number:\\d+}")
class AnswerPages {

    private final LookBacks lookBacks;
    private final LookBackAnswers answers;
    private final AttachmentPanels files;
    private final MessageSource messages;
    private final Clock clock;

    AnswerPages(
            LookBacks lookBacks, LookBackAnswers answers, AttachmentPanels files, MessageSource messages, Clock clock) {
        this.lookBacks = lookBacks;
        this.answers = answers;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, @PathVariable int number, Locale locale, Model model) {
        model.addAttribute("reader", actor);
        return about(actor, lookBacks.project(actor, id, number), "show-project", locale, model);
    }

    @GetMapping("/answer")
    String form(Actor actor, @PathVariable long id, @PathVariable int number, Locale locale, Model model) {
        var found = lookBacks.openForm(actor, id, number, Action.LOOK_BACK_ANSWER);
        model.addAttribute("form", AnswerForm.of(found.project().draft(), LocalDate.now(clock)));
        return about(actor, found, "answer", locale, model);
    }

    /** Keeps the draft, or signs it. */
    @PostMapping("/answer")
    @TakesFile(Action.LOOK_BACK_ANSWER)
    String answer(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean sign,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var found = lookBacks.openForm(actor, id, number, Action.LOOK_BACK_ANSWER);
        if (sign) {
            AnswerForm.ALWAYS.forEach(field -> Submission.demand(errors, field, "lookback.answer.missing." + field));
        }
        boolean done = Submission.accepted(errors, () -> {
            if (sign) {
                answers.sign(actor, id, number, form.version(), form.found(), form.files());
            } else {
                answers.save(actor, id, number, form.version(), form.found(), form.files());
            }
        });
        return done
                ? done(id, number, sign ? "lookback.signed" : "lookback.kept", flash)
                : about(actor, found, "answer", locale, model);
    }

    @GetMapping("/correction")
    String correctionForm(Actor actor, @PathVariable long id, @PathVariable int number, Locale locale, Model model) {
        var found = lookBacks.openForm(actor, id, number, Action.LOOK_BACK_FOLLOW);
        var answer = Objects.requireNonNull(found.project().answer());
        model.addAttribute("form", AnswerForm.of(answer.found(), answer.id()));
        return about(actor, found, "answer", locale, model);
    }

    @PostMapping("/correction")
    @TakesFile(Action.LOOK_BACK_FOLLOW)
    String correct(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var found = lookBacks.openForm(actor, id, number, Action.LOOK_BACK_FOLLOW);
        AnswerForm.ALWAYS.forEach(field -> Submission.demand(errors, field, "lookback.answer.missing." + field));
        Submission.demand(errors, "reason", "lookback.reason.missing");
        return Submission.accepted(
                        errors,
                        () -> answers.correct(
                                actor, id, number, form.version(), form.found(), form.why(), form.files()))
                ? done(id, number, "lookback.corrected", flash)
                : about(actor, found, "answer", locale, model);
    }

    private static String done(long id, int number, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/look-backs/" + id + "/projects/" + number;
    }

    private String about(Actor actor, OfLookBack found, String page, Locale locale, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("uses", Choice.of(Arrays.asList(UseFound.values()), messages, locale));
        model.addAttribute("qualities", Choice.of(Arrays.asList(QualityFound.values()), messages, locale));
        var hung = found.project().all().stream().map(AnswerView::id).toList();
        model.addAttribute("files", files.of(actor, "look-back", hung));
        model.addAttribute("crumbs", LookBackCrumbs.of(found.head()));
        return "lookback/" + page;
    }
}
