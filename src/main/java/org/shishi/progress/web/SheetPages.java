package org.shishi.progress.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shishi.brought.KeptSheets;
import org.shishi.brought.UndoSheetForm;
import org.shishi.frame.Crumb;
import org.shishi.frame.RunningYear;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.progress.sheet.ReportImport;
import org.shishi.progress.sheet.ReportSheetView;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.progress.sheet.TakenReportSheets;
import org.shishi.shared.Flash;
import org.shishi.shared.SheetUpload;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sheet of reports from the county office: tried first, then taken as a whole. */
@Controller
@RunningYear
@RequestMapping(SheetPages.PATH)
class SheetPages {

    static final String PATH = "/reports/office/import";

    private final ReportSheets sheets;
    private final TakenReportSheets taken;
    private final MessageSource messages;
    private final OfficeViews views;
    private final KeptSheets kept;

    SheetPages(
            ReportSheets sheets, TakenReportSheets taken, OfficeViews views, KeptSheets kept, MessageSource messages) {
        this.taken = taken;
        this.messages = messages;
        this.kept = kept;
        this.sheets = sheets;
        this.views = views;
    }

    @GetMapping
    String form(Actor actor, Viewpoint from, Locale locale, Model model) {
        sheets.open(actor);
        model.addAttribute("form", SheetUpload.checking());
        return show(actor, from, locale, model);
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
            Model model,
            RedirectAttributes flash) {
        sheets.open(actor);
        var outcome = kept.take(
                actor,
                form,
                fields,
                errors,
                model,
                sent -> form.onlyChecks() ? sheets.check(actor, sent) : sheets.apply(actor, sent),
                looked -> !looked.applied() && !looked.hasErrors());
        var id = outcome.map(ReportImport::id);
        if (id.isPresent()) {
            Flash.good(
                    flash,
                    "office.import.applied",
                    outcome.get().newRows(),
                    outcome.get().unchangedRows());
            return "redirect:" + PATH + "/" + id.get();
        }
        outcome.ifPresent(looked -> model.addAttribute("outcome", looked));
        return show(actor, from, locale, model);
    }

    @GetMapping("/{id:\\d+}")
    String one(Actor actor, @PathVariable long id, Viewpoint from, Locale locale, Model model) {
        model.addAttribute("form", UndoSheetForm.empty());
        return one(taken.get(actor, id), from, locale, model);
    }

    @PostMapping("/{id:\\d+}/undo")
    String undo(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") UndoSheetForm form,
            BindingResult errors,
            Viewpoint from,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var sheet = taken.get(actor, id);
        if (!Submission.accepted(errors, () -> taken.undo(actor, id, form.said()))) {
            return one(sheet, from, locale, model);
        }
        Flash.good(flash, "brought.undone");
        return "redirect:" + PATH + "/" + id;
    }

    private String one(ReportSheetView sheet, Viewpoint from, Locale locale, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("/reports/office", views.title(from, locale)),
                        new Crumb(PATH, messages.getMessage("office.import", null, locale))));
        return "progress/taken";
    }

    private String show(Actor actor, Viewpoint from, Locale locale, Model model) {
        model.addAttribute("taken", taken.newest(actor));
        model.addAttribute("crumbs", List.of(new Crumb("/reports/office", views.title(from, locale))));
        return "progress/import";
    }
}
