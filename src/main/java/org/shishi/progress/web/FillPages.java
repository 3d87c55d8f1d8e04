package org.shishi.progress.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.RunningYear;
import org.shishi.policy.Actor;
import org.shishi.progress.ProgressReports;
import org.shishi.progress.ReportClash;
import org.shishi.progress.ReportKey;
import org.shishi.progress.ReportOpening;
import org.shishi.progress.SaveReport;
import org.shishi.shared.Flash;
import org.shishi.shared.Submission;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.util.UriUtils;

/** The form of one report: fill in, keep as a draft, send; and the page for two people who filled it in at once. */
@Controller
@RunningYear
@RequestMapping("/reports/fill/{project}/{period}")
class FillPages {

    private final ProgressReports reports;
    private final FillViews views;

    FillPages(ProgressReports reports, FillViews views) {
        this.reports = reports;
        this.views = views;
    }

    static String path(ReportKey key) {
        return "/reports/fill/" + encoded(key.project()) + "/" + key.period();
    }

    static String encoded(String code) {
        return UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    @GetMapping
    String form(Actor actor, @PathVariable String project, @PathVariable long period, Locale locale, Model model) {
        var opening = reports.open(actor, new ReportKey(project, period));
        model.addAttribute("form", ReportForm.of(opening));
        return show(actor, opening, locale, model);
    }

    @PostMapping
    String send(
            Actor actor,
            @PathVariable String project,
            @PathVariable long period,
            @RequestParam(defaultValue = "submit") String then,
            @Valid @ModelAttribute("form") @Nullable ReportForm form, // null where a value could not be read
            BindingResult errors,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        boolean draft = then.equals("draft");
        if (!draft) {
            Submission.demand(errors, "progress", "report.progress.missing");
            Submission.demand(errors, "percent", "report.percent.missing");
        }
        if (form == null) {
            return show(actor, reports.open(actor, new ReportKey(project, period)), locale, model);
        }
        var save = form.command(project, period);
        try {
            var sent =
                    Submission.made(errors, () -> draft ? reports.saveDraft(actor, save) : reports.submit(actor, save));
            if (sent.isPresent()) {
                Flash.good(
                        flash,
                        draft ? "workbench.draft.kept" : "workbench.sent",
                        sent.get().project().title());
                flash.addFlashAttribute("kept", path(new ReportKey(project, period)));
                return "redirect:/reports";
            }
        } catch (ReportClash clash) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return clash(actor, form, save, clash, locale, model);
        }
        return show(actor, reports.reopen(actor, save), locale, model);
    }

    private String clash(Actor actor, ReportForm form, SaveReport save, ReportClash clash, Locale locale, Model model) {
        var opening = reports.reopen(actor, save);
        model.addAttribute("mine", form.settled(opening));
        model.addAttribute("clash", views.clash(clash, locale));
        model.addAttribute("fill", views.of(actor, opening, locale));
        return "progress/clash";
    }

    private String show(Actor actor, ReportOpening opening, Locale locale, Model model) {
        model.addAttribute("flags", views.flags(opening.flags(), locale));
        model.addAttribute("fill", views.of(actor, opening, locale));
        model.addAttribute("blockers", views.blockers(locale));
        return "progress/fill";
    }
}
