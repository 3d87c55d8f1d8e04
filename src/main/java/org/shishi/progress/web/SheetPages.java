package org.shishi.progress.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shishi.brought.KeptSheets;
import org.shishi.frame.Crumb;
import org.shishi.frame.RunningYear;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.shared.SheetUpload;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A sheet of reports from the county office: tried first, then taken as a whole. */
@Controller
@RunningYear
@RequestMapping("/reports/office/import")
class SheetPages {

    private final ReportSheets sheets;
    private final OfficeViews views;
    private final KeptSheets kept;

    SheetPages(ReportSheets sheets, OfficeViews views, KeptSheets kept) {
        this.kept = kept;
        this.sheets = sheets;
        this.views = views;
    }

    @GetMapping
    String form(Actor actor, Viewpoint from, Locale locale, Model model) {
        sheets.open(actor);
        model.addAttribute("form", SheetUpload.checking());
        return show(from, locale, model);
    }

    @PostMapping
    @TakesFile(Action.REPORT_IMPORT)
    String take(
            Actor actor,
            @ModelAttribute("form") SheetUpload form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Viewpoint from,
            Locale locale,
            Model model) {
        sheets.open(actor);
        kept.take(
                        actor,
                        form,
                        fields,
                        errors,
                        model,
                        sent -> form.onlyChecks() ? sheets.check(actor, sent) : sheets.apply(actor, sent),
                        outcome -> !outcome.applied() && !outcome.hasErrors())
                .ifPresent(outcome -> model.addAttribute("outcome", outcome));
        return show(from, locale, model);
    }

    private String show(Viewpoint from, Locale locale, Model model) {
        model.addAttribute("crumbs", List.of(new Crumb("/reports/office", views.title(from, locale))));
        return "progress/import";
    }
}
