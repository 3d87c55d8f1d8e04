package org.shishi.progress.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.frame.RunningYear;
import org.shishi.policy.Actor;
import org.shishi.progress.ReportClash;
import org.shishi.progress.ReportOffice;
import org.shishi.progress.ReportPick;
import org.shishi.shared.Flash;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's view: who has reported in which period, what waits for a decision, who is missing. */
@Controller
@RunningYear
@RequestMapping("/reports/office")
class OfficePages {

    private final ReportOffice office;
    private final OfficeViews views;

    OfficePages(ReportOffice office, OfficeViews views) {
        this.office = office;
        this.views = views;
    }

    /** The grid of the year, with the current period on top. */
    @HeavyRead
    @GetMapping
    String grid(Actor actor, Viewpoint from, Locale locale, Model model) {
        model.addAttribute("view", views.year(actor, from, locale));
        return "progress/office";
    }

    /** One period: what is to be confirmed, what is missing, and what is settled. */
    @GetMapping("/{code}")
    String period(
            Actor actor,
            Viewpoint from,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        model.addAttribute("view", views.period(actor, from, code, show, Math.max(0, page), locale));
        model.addAttribute("crumbs", List.of(new Crumb("/reports/office", views.title(from, locale))));
        return "progress/office-period";
    }

    /** One report with all that it says, for deciding on it. */
    @GetMapping("/told/{id}")
    String report(Actor actor, Viewpoint from, @PathVariable long id, Locale locale, Model model) {
        var view = views.report(actor, id, locale);
        model.addAttribute("view", view);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("/reports/office", views.title(from, locale)),
                        new Crumb("/reports/office/" + view.report().period().code(), view.period())));
        return "progress/told";
    }

    /** Confirms or returns those that are ticked, all of them or none. */
    @PostMapping("/{code}/decide")
    String decide(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable List<String> picks,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes flash) {
        try {
            var picked = picks == null
                    ? List.<ReportPick>of()
                    : picks.stream().map(ReportPick::of).toList();
            boolean back = decision.equals("return");
            var decided = back ? office.sendBack(actor, picked, reason) : office.confirm(actor, picked);
            Flash.good(flash, back ? "office.returned" : "office.confirmed", String.valueOf(decided.size()));
        } catch (RuleViolation e) {
            Flash.bad(flash, "office.refused", views.text(e, locale));
            keep(flash, picks, reason, e.field());
        } catch (ReportClash e) {
            Flash.bad(flash, "office.changed", e.theirs().project().code());
            keep(flash, picks, reason, null);
        }
        return "redirect:/reports/office/" + code;
    }

    /** What was ticked and typed stands there again on the page that the answer leads to. */
    private static void keep(
            RedirectAttributes flash, @Nullable List<String> picks, String reason, @Nullable String wrong) {
        var ticked = picks == null ? "" : " " + String.join(" ", picks) + " ";
        flash.addFlashAttribute(
                "typed", Map.of("picks", ticked, "reason", reason, "wrong", wrong == null ? "" : wrong));
    }

    /** Reminds the units that are ticked, or all that miss something. */
    @PostMapping("/{code}/remind")
    String remind(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable List<Long> units,
            RedirectAttributes flash) {
        int reminded = office.remind(actor, views.id(code), units == null ? List.of() : units);
        Flash.good(flash, "office.reminded", String.valueOf(reminded));
        return "redirect:/reports/office/" + code + "?show=missing";
    }
}
