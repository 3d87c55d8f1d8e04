package org.shishi.supervision.notice;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentPanels;
import org.shishi.file.Held;
import org.shishi.frame.Crumb;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.finding.Findings;
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

/** Notices: drafted, looked at, printed. */
@Controller
@RequestMapping("/supervision/notices")
class NoticePages {

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
        model.addAttribute("files", files.of(actor, Held.of(NoticeAttachments.KIND, id)));
        crumbs(locale, model);
        return "supervision/notice";
    }

    @GetMapping("/{id}/paper")
    String paper(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("paper", papers.paper(actor, id));
        model.addAttribute("id", id);
        crumbs(locale, model);
        return "supervision/notice-paper";
    }

    @GetMapping("/new")
    String newForm(
            Actor actor,
            Viewpoint from,
            @RequestParam(required = false) @Nullable Long finding,
            @RequestParam(required = false) @Nullable String project,
            Locale locale,
            Model model) {
        notices.openDraft(actor);
        int days = drafts.usualDays();
        model.addAttribute(
                "form",
                finding == null
                        ? NoticeForm.empty(from.year(), days, project)
                        : NoticeForm.about(findings.get(actor, finding).finding(), days));
        return form(actor, locale, model);
    }

    @PostMapping
    String draft(
            Actor actor,
            @Valid @ModelAttribute("form") @Nullable NoticeForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        notices.openDraft(actor);
        var made = Submission.made(errors, () -> drafts.draft(actor, form.command()));
        if (made.isEmpty()) {
            return form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "supervision.notice.drafted");
        return "redirect:/supervision/notices/" + made.get().id();
    }

    @GetMapping("/{id}/edit")
    String editForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        notices.openDraft(actor);
        model.addAttribute("form", NoticeForm.of(notices.get(actor, id).notice()));
        model.addAttribute("id", id);
        return form(actor, locale, model);
    }

    @PostMapping("/{id}/edit")
    String update(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable NoticeForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        notices.openDraft(actor);
        if (!Submission.accepted(errors, () -> drafts.change(actor, id, form.versionOrNone(), form.command()))) {
            model.addAttribute("id", id);
            return form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "supervision.saved");
        return "redirect:/supervision/notices/" + id;
    }

    private String form(Actor actor, Locale locale, Model model) {
        var labels = labelSource.in(locale);
        model.addAttribute("kinds", labels.choices(NoticeKind.values()));
        model.addAttribute("colours", labels.choices(NoticeColour.values()));
        model.addAttribute("units", labelSource.unitChoices(actor));
        crumbs(locale, model);
        return "supervision/notice-form";
    }

    private void crumbs(Locale locale, Model model) {
        var list = labelSource.in(locale).say("supervision.notices.title");
        model.addAttribute("crumbs", List.of(new Crumb("/supervision/notices", list)));
    }
}
