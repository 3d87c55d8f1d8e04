package org.shishi.progress.web;

import java.util.List;
import java.util.Locale;
import org.shishi.frame.RunningYear;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.progress.ProgressReports;
import org.shishi.progress.ReportClash;
import org.shishi.progress.ReportKey;
import org.shishi.shared.Flash;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
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

/** The clerk's workbench: what is asked, what was sent, what was told of a project before. */
@Controller
@RunningYear
@RequestMapping("/reports")
class WorkbenchPages {

    private final ProgressReports reports;
    private final Workbenches workbenches;

    WorkbenchPages(ProgressReports reports, Workbenches workbenches) {
        this.reports = reports;
        this.workbenches = workbenches;
    }

    /** Clerks see what they owe, the offices who owes. */
    @GetMapping
    String workbench(Actor actor, Viewpoint viewpoint, Locale locale, Model model) {
        if (!Policy.holds(actor, Action.REPORT_FILL)) {
            return "redirect:/reports/office";
        }
        model.addAttribute("form", new NoChangeForm(List.of(), null));
        return show(actor, viewpoint, locale, model);
    }

    /** The line whose button was pressed, or else all that are ticked. */
    @PostMapping("/no-change")
    String noChange(
            Actor actor,
            @ModelAttribute("form") NoChangeForm form,
            BindingResult errors,
            Viewpoint viewpoint,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var keys = form.reportKeys();
        if (!Submission.accepted(errors, () -> reports.noChange(actor, keys))) {
            return show(actor, viewpoint, locale, model);
        }
        Flash.good(flash, "workbench.unchanged.sent", Integer.toString(keys.size()));
        return "redirect:/reports";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable long id, @RequestParam long version, RedirectAttributes flash) {
        try {
            reports.withdraw(actor, id, version);
            flash.addFlashAttribute("notice", "workbench.withdrawn");
        } catch (ReportClash e) {
            flash.addFlashAttribute("warning", "workbench.withdraw.too.late");
        }
        return "redirect:/reports";
    }

    @GetMapping("/history/{project}")
    String history(Actor actor, @PathVariable String project, Locale locale, Model model) {
        model.addAttribute("told", workbenches.history(actor, project, locale));
        model.addAttribute("project", project);
        return "progress/history";
    }

    private String show(Actor actor, Viewpoint viewpoint, Locale locale, Model model) {
        model.addAttribute("bench", workbenches.of(actor, viewpoint, locale));
        return "progress/workbench";
    }

    /**
     * What was ticked, as {@code period/project}.
     *
     * @param only the one line whose own button was pressed
     */
    record NoChangeForm(
            List<String> keys,
            @org.jspecify.annotations.Nullable String only) {

        List<ReportKey> reportKeys() {
            var asked = only != null && !only.isEmpty() ? List.of(only) : keys == null ? List.<String>of() : keys;
            return asked.stream().map(NoChangeForm::key).toList();
        }

        private static ReportKey key(String text) {
            if (!text.matches("\\d{1,18}/.+")) {
                throw RuleViolation.at("keys", "shared.constraint.unknown", text);
            }
            var parts = text.split("/", 2);
            return new ReportKey(parts[1], Long.parseLong(parts[0]));
        }
    }
}
