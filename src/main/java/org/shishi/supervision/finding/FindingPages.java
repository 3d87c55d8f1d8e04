package org.shishi.supervision.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentPanels;
import org.shishi.file.RecordPart;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.FormPages;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.Place;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Findings: recorded and looked at. */
@Controller
@RequestMapping("/supervision/findings")
class FindingPages extends FormPages<FindingForm> {

    static final Place PLACE = new Place("/supervision/findings", "supervision.findings.title", "supervision/finding");

    private final Findings findings;
    private final AttachmentPanels files;
    private final LabelSource labelSource;
    private final Clock clock;

    FindingPages(Findings findings, AttachmentPanels files, LabelSource labelSource, Clock clock) {
        super(PLACE, labelSource);
        this.findings = findings;
        this.files = files;
        this.labelSource = labelSource;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String show(Actor actor, Viewpoint from, @PathVariable long id, Locale locale, Model model) {
        var detail = findings.get(actor, id, from.asOf());
        model.addAttribute("view", new FindingPage(detail, labelSource.in(locale)));
        model.addAttribute("showsInspection", findings.showsInspection(actor, detail.finding()));
        model.addAttribute(
                "found",
                files.of(actor, RecordPart.of(FindingAttachments.FOUND, id)).asOf(from.asOf()));
        model.addAttribute(
                "rectified",
                files.of(actor, RecordPart.of(FindingAttachments.RECTIFIED, id)).asOf(from.asOf()));
        return page("", locale, model);
    }

    @GetMapping("/new")
    String newForm(
            Actor actor,
            Viewpoint from,
            @RequestParam(required = false) @Nullable Long inspection,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String site,
            Locale locale,
            Model model) {
        open(actor);
        var proposed = FindingContent.proposed(Objects.toString(site, ""), LocalDate.now(clock));
        return form(new FindingForm(from.year(), inspection, project, false, null, proposed, 0L), actor, locale, model);
    }

    @Override
    protected void open(Actor actor) {
        findings.openForm(actor);
    }

    @Override
    protected long create(Actor actor, FindingForm form) {
        return findings.record(actor, form.command()).id();
    }

    @Override
    protected String created() {
        return "supervision.finding.recorded";
    }

    @Override
    protected FindingForm filled(Actor actor, long id) {
        return FindingForm.of(findings.get(actor, id).finding());
    }

    @Override
    protected void change(Actor actor, long id, FindingForm form) {
        findings.change(actor, id, form.versionOrNone(), form.command());
    }

    @Override
    protected void addChoices(Actor actor, Labels labels, Model model) {
        model.addAttribute("fields", FindingField.inputs(labels, labelSource.unitChoices(actor)));
        model.addAttribute("meetings", labelSource.meetingChoices());
    }
}
