package org.shishi.progress.web;

import jakarta.validation.Valid;
import java.util.List;
import org.shishi.brought.UndoSheetForm;
import org.shishi.policy.Actor;
import org.shishi.progress.sheet.ReportSheetView;
import org.shishi.progress.sheet.TakenReportSheets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sheets of reports that were taken, for programs. */
@RestController
@RequestMapping("/api/v1/reports/import")
class TakenSheetApi {

    private final TakenReportSheets sheets;

    TakenSheetApi(TakenReportSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    List<ReportSheetView> all(Actor actor) {
        return sheets.newest(actor);
    }

    @GetMapping("/{id:\\d+}")
    ReportSheetView show(Actor actor, @PathVariable long id) {
        return sheets.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/undo")
    ReportSheetView undo(Actor actor, @PathVariable long id, @Valid @RequestBody UndoSheetForm form) {
        return sheets.undo(actor, id, form.said());
    }
}
