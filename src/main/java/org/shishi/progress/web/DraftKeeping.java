package org.shishi.progress.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shishi.policy.Actor;
import org.shishi.progress.ProgressReports;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the draft while somebody types: the form's script sends the form now and then, and shows what looks doubtful. */
@RestController
class DraftKeeping {

    private final ProgressReports reports;
    private final FillViews views;

    DraftKeeping(ProgressReports reports, FillViews views) {
        this.reports = reports;
        this.views = views;
    }

    /** The version that the form goes on with, and the flags by field. */
    record Kept(long version, Map<String, List<String>> flags) {}

    @PostMapping("/reports/fill/{project}/{period}/draft")
    Kept keep(
            Actor actor,
            @PathVariable String project,
            @PathVariable long period,
            @Valid @ModelAttribute ReportForm form,
            Locale locale) {
        var draft = reports.keepDraft(actor, form.command(project, period));
        return new Kept(draft.report().version(), views.flags(draft.flags(), locale));
    }
}
