package org.shishi.superior.web;

import java.util.Map;
import org.shishi.brought.KeptSheets;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetUpload;
import org.shishi.superior.SuperiorImport;
import org.shishi.superior.SuperiorNoticeRecords;
import org.shishi.superior.SuperiorNoticeSheets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that takes papers from above from a sheet. */
@Controller
@RequestMapping("/superior-notices/import")
class SuperiorSheetPages {

    private final SuperiorNoticeRecords records;
    private final SuperiorNoticeSheets sheets;
    private final KeptSheets kept;

    SuperiorSheetPages(SuperiorNoticeRecords records, SuperiorNoticeSheets sheets, KeptSheets kept) {
        this.records = records;
        this.sheets = sheets;
        this.kept = kept;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        records.openForm(actor);
        model.addAttribute("form", SheetUpload.checking());
        return "superior/import";
    }

    @PostMapping
    @TakesFile(Action.SUPERIOR_RECORD)
    String take(
            Actor actor,
            @ModelAttribute("form") SheetUpload form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Model model) {
        records.openForm(actor); // before a stranger's file is read
        kept.take(
                        actor,
                        form,
                        fields,
                        errors,
                        model,
                        sent -> take(actor, form, sent),
                        outcome -> !outcome.applied() && !outcome.hasErrors())
                .ifPresent(outcome -> model.addAttribute("outcome", outcome));
        return "superior/import";
    }

    private SuperiorImport take(Actor actor, SheetUpload form, SentFile sent) {
        return form.onlyChecks() ? sheets.check(actor, sent) : sheets.apply(actor, sent);
    }
}
