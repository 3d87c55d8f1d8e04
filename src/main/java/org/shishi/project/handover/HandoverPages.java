package org.shishi.project.handover;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.shared.Choice;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Submission;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The forms by which 完工, 投用 and 验收 are told, and returned. */
@Controller
@RequestMapping("/projects/{code}/handover/{step}")
class HandoverPages {

    private final Handovers handovers;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    HandoverPages(Handovers handovers, Units units, MessageSource messages, Clock clock) {
        this.handovers = handovers;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String form(Actor actor, @PathVariable String code, @PathVariable String step, Locale locale, Model model) {
        var which = HandoverStep.of(step);
        var project = handovers.openForm(actor, code, which);
        var known = project.stage() == which.stage()
                ? project.stageSince()
                : which == HandoverStep.COMPLETION && project.completedOn() != null
                        ? project.completedOn()
                        : LocalDate.now(clock);
        return form(project, which, HandoverForm.on(known), locale, model);
    }

    @PostMapping
    @TakesFile({Action.PROJECT_COMPLETION_TELL, Action.PROJECT_ACCEPT})
    String tell(
            Actor actor,
            @PathVariable String code,
            @PathVariable String step,
            @Valid @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var which = HandoverStep.of(step);
        var project = handovers.sentForm(actor, code, which);
        demand(which, project, errors);
        if (!Submission.accepted(errors, () -> handovers.tell(actor, code, which, form.command(which), form.files()))) {
            return around(project, which, locale, model);
        }
        flash.addFlashAttribute("notice", "project.handover.told." + step);
        return "redirect:" + part(code);
    }

    /** Names all that this step wants and has not got, at once. */
    private static void demand(HandoverStep step, ProjectView project, BindingResult errors) {
        switch (step) {
            case COMPLETION -> {
                if (HandoverRules.asksStart(project) && isBlank(errors, "skipped")) {
                    Submission.demand(errors, "startedOn", "project.handover.start");
                }
            }
            case USE -> {
                Submission.demand(errors, "usedBy", "project.handover.used-by");
                Submission.demand(errors, "maintainedBy", "project.handover.maintained-by");
            }
            case ACCEPTANCE -> {
                Submission.demand(errors, "body", "project.handover.body");
                Submission.demand(errors, "members", "project.handover.members");
                if (project.stage() == Stage.COMPLETED) {
                    Submission.demand(errors, "skipped", "project.handover.skipped");
                }
            }
        }
        if (errors.getTarget() instanceof HandoverForm form) {
            var faults = new RuleViolation.Collected();
            faults.check(() -> form.requireWhole(step));
            faults.found().forEach(missing -> Submission.refuse(errors, missing));
            if (form.files().isEmpty()) {
                errors.rejectValue("file", "project.handover.evidence");
            }
        }
    }

    private static boolean isBlank(BindingResult errors, String field) {
        return errors.getTarget() != null
                && String.valueOf(Objects.requireNonNullElse(errors.getFieldValue(field), ""))
                        .isBlank();
    }

    @GetMapping("/return")
    String returnForm(Actor actor, @PathVariable String code, @PathVariable String step, Model model) {
        var which = HandoverStep.of(step);
        var returning = handovers.openReturn(actor, code, which);
        model.addAttribute("form", new ReturnForm("", returning.record()));
        return around(returning, which, model);
    }

    @PostMapping("/return")
    String giveBack(
            Actor actor,
            @PathVariable String code,
            @PathVariable String step,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var which = HandoverStep.of(step);
        var returning = handovers.sentReturn(actor, code, which);
        if (!Submission.accepted(
                errors,
                () -> handovers.giveBack(
                        actor, code, which, form.version(), form.reason().strip()))) {
            return around(returning, which, model);
        }
        flash.addFlashAttribute("notice", "project.handover.returned");
        return "redirect:" + part(code);
    }

    private String form(ProjectView project, HandoverStep step, HandoverForm form, Locale locale, Model model) {
        model.addAttribute("form", form.withRows());
        return around(project, step, locale, model);
    }

    private String around(ProjectView project, HandoverStep step, Locale locale, Model model) {
        about(project, step, model);
        model.addAttribute("asksStart", step == HandoverStep.COMPLETION && HandoverRules.asksStart(project));
        model.addAttribute("rows", rows(model.getAttribute("form")));
        model.addAttribute("units", units.choices());
        model.addAttribute("lead", String.valueOf(project.leadUnit().id()));
        model.addAttribute("conclusions", Choice.of(Arrays.asList(AcceptanceConclusion.values()), messages, locale));
        model.addAttribute("severities", Choice.of(Arrays.asList(DefectSeverity.values()), messages, locale));
        return "project/handover";
    }

    /** Rows for defects; none where what was sent could not be read at all. */
    private static int rows(@Nullable Object form) {
        return form instanceof HandoverForm sent && sent.defects() != null
                ? sent.defects().size()
                : 0;
    }

    private static String around(Handovers.Returning returning, HandoverStep step, Model model) {
        about(returning.project(), step, model);
        model.addAttribute("returning", returning);
        return "project/handover-return";
    }

    private static void about(ProjectView project, HandoverStep step, Model model) {
        model.addAttribute("project", project);
        model.addAttribute("step", step);
        model.addAttribute("part", part(project.code()));
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(part(project.code()), project.description().title())));
    }

    private static String part(String code) {
        return "/projects/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8) + "/parts/closing";
    }
}
