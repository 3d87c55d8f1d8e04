package org.shishi.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectSummary;
import org.shishi.project.Stage;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.GiveForecast;
import org.shishi.project.entry.Projects;
import org.shishi.project.ledger.Histories;
import org.shishi.project.ledger.RecordedFrom;
import org.shishi.shared.Choice;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording what became of a project: its next stage, and when it is expected. */
@Controller
@RequestMapping("/projects/{code}")
class FactPages {

    /** The form knows the newest version by then: whoever reads what it says may send it again. */
    private static final String MEANWHILE = "projects.changed.meanwhile";

    private static final BigDecimal COMPLETE = new BigDecimal(100);

    private final Projects projects;
    private final Histories histories;
    private final ProjectWords words;
    private final RecordedFrom recorded;
    private final Clock clock;

    FactPages(Projects projects, Histories histories, ProjectWords words, RecordedFrom recorded, Clock clock) {
        this.recorded = recorded;
        this.projects = projects;
        this.histories = histories;
        this.words = words;
        this.clock = clock;
    }

    @ModelAttribute("crumbs")
    List<Crumb> crumbs(@PathVariable String code) {
        return List.of(new Crumb("/projects/" + code, code));
    }

    @GetMapping("/stage")
    String stageForm(Actor actor, @PathVariable String code, Locale locale, Model model) {
        histories.openForm(actor, Action.PROJECT_STAGE, code);
        model.addAttribute("form", new StageForm(null, today(), "", 0));
        return show(actor, code, "stage", locale, model);
    }

    @PostMapping("/stage")
    String changeStage(
            Actor actor,
            @PathVariable String code,
            @Valid @ModelAttribute("form") StageForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        histories.openForm(actor, Action.PROJECT_STAGE, code);
        if (!Submission.accepted(
                errors,
                () -> Submission.fresh(
                        MEANWHILE, () -> projects.changeStage(actor, code, form.version(), form.command())))) {
            return show(actor, code, "stage", locale, model);
        }
        var now = projects.summary(actor, code, today()).project();
        var percent = now.progress().percent();
        if (now.stage().completed() && percent != null && percent.compareTo(COMPLETE) < 0) {
            flash.addFlashAttribute("notice", "projects.stage.changed.percent");
            flash.addFlashAttribute(
                    "noticeArgs", List.of(percent.stripTrailingZeros().toPlainString()));
        } else {
            flash.addFlashAttribute("notice", "projects.stage.changed");
        }
        return "redirect:" + Section.TIMELINE.path(code);
    }

    @GetMapping("/forecast")
    String forecastForm(Actor actor, @PathVariable String code, Locale locale, Model model) {
        histories.openForm(actor, Action.PROJECT_FORECAST, code);
        model.addAttribute("form", new ForecastForm(null, today(), "", 0));
        return show(actor, code, "forecast", locale, model);
    }

    @PostMapping("/forecast")
    String giveForecast(
            Actor actor,
            @PathVariable String code,
            @Valid @ModelAttribute("form") ForecastForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        histories.openForm(actor, Action.PROJECT_FORECAST, code);
        if (!Submission.accepted(
                errors,
                () -> Submission.fresh(
                        MEANWHILE, () -> projects.giveForecast(actor, code, form.version(), form.command())))) {
            return show(actor, code, "forecast", locale, model);
        }
        flash.addFlashAttribute("notice", "projects.forecast.given");
        return "redirect:" + Section.TIMELINE.path(code);
    }

    private String show(Actor actor, String code, String what, Locale locale, Model model) {
        var summary = projects.summary(actor, code, today());
        var said = words.in(locale);
        model.addAttribute("view", new DetailView(summary, today(), "", List.of(), List.of(), List.of(), said));
        model.addAttribute("what", what);
        model.addAttribute("adjustable", what.equals("stage") ? VotedForms.stops(summary) : List.of());
        model.addAttribute("completing", what.equals("stage") && completes(summary));
        model.addAttribute(
                "next",
                next(summary).stream()
                        .map(stage -> new Choice(stage.name(), said.text(stage)))
                        .toList());
        return "project/fact";
    }

    /** What can follow by this form; a completion that is told with its evidence cannot, on whatever day. */
    private List<Stage> next(ProjectSummary summary) {
        boolean byRecord = recorded.asks(summary.project().stageSince());
        return summary.nextStages().stream()
                .filter(stage -> !byRecord || stage != Stage.COMPLETED)
                .toList();
    }

    /** Whether what comes next is a completion that is told with its evidence. */
    private boolean completes(ProjectSummary summary) {
        return summary.nextStages().contains(Stage.COMPLETED) && recorded.asks(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @NullUnmarked
    record StageForm(
            @NotNull Stage stage,
            @PastDay @NotNull LocalDate on,
            @NotBlank @Size(max = 500) String reason,
            long version) {

        ChangeStage command() {
            return new ChangeStage(stage, on, Objects.requireNonNullElse(reason, ""));
        }
    }

    @NullUnmarked
    record ForecastForm(
            @PlausibleDay @NotNull LocalDate forecast,
            @PastDay @NotNull LocalDate on,
            @Size(max = 500) String reason,
            long version) {

        GiveForecast command() {
            return new GiveForecast(forecast, on, Objects.requireNonNullElse(reason, ""));
        }
    }
}
