package org.shishi.meeting.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.frame.RunningYear;
import org.shishi.meeting.MeetingBody;
import org.shishi.meeting.Meetings;
import org.shishi.meeting.web.MeetingForms.MeetingCancelForm;
import org.shishi.meeting.web.MeetingForms.MeetingForm;
import org.shishi.meeting.web.MeetingForms.MeetingMoveForm;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
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

/** Meetings: announced, moved, and what is due at each. */
@Controller
@RunningYear
@RequestMapping("/meetings")
class MeetingPages {

    private final Meetings meetings;
    private final MessageSource messages;

    MeetingPages(Meetings meetings, MessageSource messages) {
        this.meetings = meetings;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, Model model) {
        model.addAttribute("meetings", meetings.ofYear(actor, from.year(), from.asOf()));
        model.addAttribute("toCome", meetings.toComeBeside(actor, from.year(), from.asOf()));
        model.addAttribute("year", Integer.toString(from.year()));
        model.addAttribute("mayEdit", Policy.mayEver(actor, Action.MEETING_EDIT));
        return "meeting/list";
    }

    @GetMapping("/new")
    String newForm(Actor actor, Locale locale, Model model) {
        meetings.openForm(actor);
        model.addAttribute("form", MeetingForm.empty());
        return form(null, locale, model);
    }

    @PostMapping
    String announce(
            Actor actor,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        meetings.openForm(actor);
        return Submission.made(errors, () -> meetings.announce(actor, form.command()))
                .map(meeting -> done(meeting.id(), "meeting.announced", flash))
                .orElseGet(() -> form(null, locale, model));
    }

    @GetMapping("/{id}")
    String show(Actor actor, Viewpoint from, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("view", meetings.get(actor, id, from.asOf()));
        crumbs(locale, model);
        return "meeting/show";
    }

    @GetMapping("/{id}/edit")
    String editForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        meetings.openForm(actor);
        model.addAttribute("form", MeetingForm.of(meetings.get(actor, id).meeting()));
        return form(id, locale, model);
    }

    @PostMapping("/{id}/edit")
    String describe(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        meetings.openForm(actor);
        boolean done =
                Submission.accepted(errors, () -> meetings.describe(actor, id, form.versionOrNone(), form.command()));
        return done ? done(id, "meeting.saved", flash) : form(id, locale, model);
    }

    @GetMapping("/{id}/move")
    String moveForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        meetings.openForm(actor);
        model.addAttribute("form", MeetingMoveForm.of(meetings.get(actor, id).meeting()));
        return step(actor, id, "move", locale, model);
    }

    @PostMapping("/{id}/move")
    String move(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") MeetingMoveForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        meetings.openForm(actor);
        boolean done = Submission.accepted(
                errors, () -> meetings.move(actor, id, form.version(), form.heldOn(), form.reason()));
        return done ? done(id, "meeting.moved", flash) : step(actor, id, "move", locale, model);
    }

    @GetMapping("/{id}/cancellation")
    String cancelForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        meetings.openForm(actor);
        model.addAttribute("form", MeetingCancelForm.of(meetings.get(actor, id).meeting()));
        return step(actor, id, "cancellation", locale, model);
    }

    @PostMapping("/{id}/cancellation")
    String cancel(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") MeetingCancelForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        meetings.openForm(actor);
        boolean done = Submission.accepted(errors, () -> meetings.cancel(actor, id, form.version(), form.reason()));
        return done ? done(id, "meeting.cancelled", flash) : step(actor, id, "cancellation", locale, model);
    }

    private String step(Actor actor, long id, String step, Locale locale, Model model) {
        model.addAttribute("view", meetings.get(actor, id));
        model.addAttribute("step", step);
        crumbs(locale, model);
        return "meeting/step";
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/meetings/" + id;
    }

    private String form(@Nullable Long id, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("bodies", Choice.of(Arrays.asList(MeetingBody.values()), messages, locale));
        crumbs(locale, model);
        return "meeting/form";
    }

    private void crumbs(Locale locale, Model model) {
        model.addAttribute(
                "crumbs", List.of(new Crumb("/meetings", messages.getMessage("meeting.list", null, locale))));
    }
}
