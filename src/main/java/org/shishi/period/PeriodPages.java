package org.shishi.period;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.frame.RunningYear;
import org.shishi.meeting.MeetingView;
import org.shishi.period.PeriodForms.DueDaysForm;
import org.shishi.period.PeriodForms.DueMeetingForm;
import org.shishi.period.PeriodForms.RhythmForm;
import org.shishi.period.PeriodForms.SetUpForm;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Choice;
import org.shishi.shared.PlanYear;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RunningYear
@RequestMapping("/reports/periods")
class PeriodPages {

    private final ReportingPeriods periods;

    private final MessageSource messages;
    private final Clock clock;

    PeriodPages(ReportingPeriods periods, MessageSource messages, Clock clock) {
        this.periods = periods;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("rhythms")
    ReportingFrequency[] rhythms() {
        return ReportingFrequency.values();
    }

    /** The periods of the year that stands in the header. */
    @GetMapping
    String year(Actor actor, Viewpoint viewpoint, Model model) {
        return show(actor, viewpoint.year(), model);
    }

    @PostMapping("/{year}")
    String setUp(
            Actor actor,
            @PathVariable @PlanYear int year,
            @Valid @ModelAttribute("setUp") SetUpForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        boolean done = Submission.accepted(errors, () -> periods.setUp(actor, form.command(year)));
        return done ? changed(year, "progress.year.made", flash) : show(actor, year, model);
    }

    @PostMapping("/{year}/rhythm")
    String switchTo(
            Actor actor,
            @PathVariable @PlanYear int year,
            @Valid @ModelAttribute("rhythm") RhythmForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        boolean done = Submission.accepted(errors, () -> periods.switchTo(actor, year, form.rhythm(), form.from()));
        return done ? changed(year, "progress.rhythm.switched", flash) : show(actor, year, model);
    }

    @PostMapping("/{year}/due-days")
    String changeDueDays(
            Actor actor,
            @PathVariable @PlanYear int year,
            @Valid @ModelAttribute("due") DueDaysForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        boolean done =
                Submission.accepted(errors, () -> periods.changeDueDays(actor, year, form.version(), form.days()));
        return done ? changed(year, "progress.due.changed", flash) : show(actor, year, model);
    }

    @PostMapping("/{year}/due-meeting")
    String dueAtMeeting(
            Actor actor,
            @PathVariable @PlanYear int year,
            @Valid @ModelAttribute("dueMeeting") DueMeetingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        boolean done =
                Submission.accepted(errors, () -> periods.dueAtMeeting(actor, year, form.period(), form.meeting()));
        return done ? changed(year, "progress.due.changed", flash) : show(actor, year, model);
    }

    private static String changed(int year, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/reports/periods?year=" + year;
    }

    private String show(Actor actor, int year, Model model) {
        var settings = periods.year(actor, year);
        model.addAttribute("year", Integer.toString(year));
        model.addAttribute("settings", settings.orElse(null));
        model.addAttribute("mayEdit", Policy.mayEver(actor, Action.PERIOD_EDIT));
        model.addAttribute("crumbs", List.<Crumb>of());
        offer(model, "setUp", SetUpForm.usual());
        offer(model, "rhythm", settings.map(RhythmForm::of).orElse(null));
        model.addAttribute("meetings", choices(periods.meetings()));
        model.addAttribute("codes", settings.map(this::codes).orElse(List.of()));
        offer(model, "dueMeeting", new DueMeetingForm("", null));
        offer(model, "due", settings.map(DueDaysForm::of).orElse(null));
        return "progress/periods";
    }

    /** The periods for which nobody is late yet. */
    private List<Choice> codes(ReportingYear settings) {
        var today = LocalDate.now(clock);
        return settings.periods().stream()
                .filter(period -> !period.dueOn().isBefore(today))
                .map(period -> new Choice(period.code(), messages.getMessage(period, LocaleContextHolder.getLocale())))
                .toList();
    }

    private static List<Choice> choices(List<MeetingView> meetings) {
        return meetings.stream()
                .map(meeting -> new Choice(String.valueOf(meeting.id()), meeting.nameWithDay()))
                .toList();
    }

    private static void offer(Model model, String name, @Nullable Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
