package org.shishi.superior.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.shishi.superior.SuperiorNoticeKind;
import org.shishi.superior.SuperiorNoticeRecords;
import org.shishi.superior.SuperiorNoticeView;
import org.shishi.superior.SuperiorNotices;
import org.shishi.superior.SuperiorTier;
import org.shishi.superior.web.SuperiorForms.SuperiorAnswerForm;
import org.shishi.superior.web.SuperiorForms.SuperiorNoticeForm;
import org.shishi.superior.web.SuperiorForms.SuperiorWithdrawalForm;
import org.shishi.unit.Units;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms in which a paper from above is recorded, corrected, withdrawn and answered. */
@Controller
@RequestMapping("/superior-notices")
class SuperiorRecordPages {

    private final SuperiorNotices notices;
    private final SuperiorNoticeRecords records;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    SuperiorRecordPages(
            SuperiorNotices notices, SuperiorNoticeRecords records, Units units, MessageSource messages, Clock clock) {
        this.notices = notices;
        this.records = records;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/new")
    String newForm(
            Actor actor,
            Viewpoint from,
            @RequestParam(required = false) @Nullable String project,
            Locale locale,
            Model model) {
        records.openForm(actor);
        model.addAttribute("form", SuperiorNoticeForm.empty(from.year(), LocalDate.now(clock), project));
        return form(null, locale, model);
    }

    @PostMapping
    @TakesFile(Action.SUPERIOR_RECORD)
    String record(
            Actor actor,
            @Valid @ModelAttribute("form") SuperiorNoticeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        records.openForm(actor);
        return Submission.made(errors, () -> records.record(actor, form.command(), SuperiorForms.sent(file)))
                .map(id -> done(id, "superior.recorded", flash))
                .orElseGet(() -> form(null, locale, model));
    }

    @GetMapping("/{id:\\d+}/correction")
    String correctionForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        var view = notices.open(actor, id, Action.SUPERIOR_RECORD);
        model.addAttribute("form", SuperiorNoticeForm.of(view));
        return form(view, locale, model);
    }

    @PostMapping("/{id:\\d+}/correction")
    String correct(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SuperiorNoticeForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var view = notices.open(actor, id, Action.SUPERIOR_RECORD);
        Submission.demand(errors, "reason", "superior.reason.missing");
        return Submission.accepted(errors, () -> records.correct(actor, id, form.version(), form.command(), form.why()))
                ? done(id, "superior.corrected", flash)
                : form(view, locale, model);
    }

    @GetMapping("/{id:\\d+}/withdrawal")
    String withdrawalForm(Actor actor, @PathVariable long id, Model model) {
        var view = notices.open(actor, id, Action.SUPERIOR_RECORD);
        model.addAttribute("form", new SuperiorWithdrawalForm("", view.version()));
        return around(view, "withdraw", model);
    }

    @PostMapping("/{id:\\d+}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SuperiorWithdrawalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var view = notices.open(actor, id, Action.SUPERIOR_RECORD);
        return Submission.accepted(
                        errors,
                        () -> records.withdraw(
                                actor, id, form.version(), form.reason().strip()))
                ? done(id, "superior.withdrawn.now", flash)
                : around(view, "withdraw", model);
    }

    @GetMapping("/{id:\\d+}/answer")
    String answerForm(Actor actor, @PathVariable long id, Model model) {
        var view = notices.open(actor, id, Action.SUPERIOR_ANSWER);
        model.addAttribute("form", new SuperiorAnswerForm("", List.of()));
        return around(view, "answer", model);
    }

    @PostMapping("/{id:\\d+}/answer")
    @TakesFile(Action.SUPERIOR_ANSWER)
    String answer(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SuperiorAnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var view = notices.open(actor, id, Action.SUPERIOR_ANSWER);
        return Submission.accepted(
                        errors, () -> records.answer(actor, id, form.text().strip(), form.files()))
                ? done(id, "superior.answered.now", flash)
                : around(view, "answer", model);
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/superior-notices/" + id;
    }

    private static String around(SuperiorNoticeView view, String page, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("crumbs", List.of(new Crumb(view.href(), view.name())));
        return "superior/" + page;
    }

    private String form(@Nullable SuperiorNoticeView view, Locale locale, Model model) {
        model.addAttribute("kinds", Choice.of(Arrays.asList(SuperiorNoticeKind.values()), messages, locale));
        model.addAttribute("tiers", Choice.of(Arrays.asList(SuperiorTier.values()), messages, locale));
        if (view == null) {
            model.addAttribute("units", units.choices());
            return "superior/form";
        }
        model.addAttribute("units", namedFirst(view));
        return around(view, "form", model);
    }

    /** Those that it names stand where one sees them. */
    private List<Choice> namedFirst(SuperiorNoticeView view) {
        var named = view.units().stream().map(unit -> String.valueOf(unit.id())).toList();
        return units.choices().stream()
                .sorted(Comparator.comparing((Choice unit) -> !named.contains(unit.value())))
                .toList();
    }
}
