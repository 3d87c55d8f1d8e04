package org.shishi.supervision.notice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentPanels;
import org.shishi.file.RecordPart;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.common.FormPages;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.Place;
import org.shishi.supervision.finding.Findings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notices: drafted, looked at, printed. */
@Controller
@RequestMapping("/supervision/notices")
class NoticePages extends FormPages<NoticeForm> {

    static final Place PLACE = new Place("/supervision/notices", "supervision.notices.title", "supervision/notice");

    private final Notices notices;
    private final NoticePapers papers;
    private final NoticeDrafts drafts;
    private final Findings findings;
    private final AttachmentPanels files;
    private final LabelSource labelSource;

    NoticePages(
            Notices notices,
            NoticePapers papers,
            NoticeDrafts drafts,
            Findings findings,
            AttachmentPanels files,
            LabelSource labelSource) {
        super(PLACE, labelSource);
        this.notices = notices;
        this.papers = papers;
        this.drafts = drafts;
        this.findings = findings;
        this.files = files;
        this.labelSource = labelSource;
    }

    @GetMapping("/{id}")
    String show(Actor actor, Viewpoint from, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("view", new NoticePage(notices.get(actor, id, from.asOf()), labelSource.in(locale)));
        model.addAttribute(
                "files",
                files.of(actor, RecordPart.of(NoticeAttachments.KIND, id)).asOf(from.asOf()));
        return page("", locale, model);
    }

    @GetMapping("/{id}/paper")
    String paper(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("paper", papers.paper(actor, id));
        model.addAttribute("id", id);
        return page("-paper", locale, model);
    }

    @GetMapping("/new")
    String newForm(
            Actor actor,
            Viewpoint from,
            @RequestParam(required = false) @Nullable Long finding,
            @RequestParam(required = false) @Nullable String project,
            Locale locale,
            Model model) {
        open(actor);
        int days = drafts.usualDays();
        var mildest = NoticeKind.draftedBy(actor).get(0);
        var proposed = finding == null
                ? NoticeForm.empty(from.year(), mildest, days, project)
                : NoticeForm.about(findings.get(actor, finding).finding(), mildest, days);
        return form(proposed, actor, locale, model);
    }

    @Override
    protected void open(Actor actor) {
        notices.openDraft(actor);
    }

    @Override
    protected long create(Actor actor, NoticeForm form) {
        return drafts.draft(actor, form.command()).id();
    }

    @Override
    protected String created() {
        return "supervision.notice.drafted";
    }

    @Override
    protected NoticeForm filled(Actor actor, long id) {
        notices.open(actor, id, NoticeVerb.CHANGE);
        return NoticeForm.of(notices.get(actor, id).notice());
    }

    @Override
    protected void change(Actor actor, long id, NoticeForm form) {
        drafts.change(actor, id, form.versionOrNone(), form.command());
    }

    @Override
    protected void addChoices(Actor actor, Labels labels, Model model) {
        model.addAttribute("kinds", labels.choices(NoticeKind.draftedBy(actor).toArray(NoticeKind[]::new)));
        model.addAttribute("colours", labels.choices(NoticeColour.values()));
        model.addAttribute("meetings", labelSource.meetingChoices());
        model.addAttribute("units", labelSource.unitChoices(actor));
    }
}
