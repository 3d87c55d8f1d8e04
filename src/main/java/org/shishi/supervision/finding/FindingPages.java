package org.shishi.supervision.finding;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentPanels;
import org.shishi.file.Held;
import org.shishi.frame.Crumb;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.LabelSource;
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

/** Findings: recorded and looked at. */
@Controller
@RequestMapping("/supervision/findings")
class FindingPages {

    private final Findings findings;
    private final AttachmentPanels files;
    private final LabelSource labelSource;
    private final Clock clock;

    FindingPages(Findings findings, AttachmentPanels files, LabelSource labelSource, Clock clock) {
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
        model.addAttribute("found", files.of(actor, Held.of(FindingAttachments.FOUND, id)));
        model.addAttribute("rectified", files.of(actor, Held.of(FindingAttachments.RECTIFIED, id)));
        crumbs(locale, model);
        return "supervision/finding";
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
        findings.openForm(actor);
        var today = LocalDate.now(clock);
        model.addAttribute("form", FindingForm.empty(from.year(), inspection, project, site, today));
        return form(actor, locale, model);
    }

    @PostMapping
    String record(
            Actor actor,
            @Valid @ModelAttribute("form") @Nullable FindingForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        findings.openForm(actor);
        var made = Submission.made(errors, () -> findings.record(actor, form.command()));
        if (made.isEmpty()) {
            return form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "supervision.finding.recorded");
        return "redirect:/supervision/findings/" + made.get().id();
    }

    @GetMapping("/{id}/edit")
    String editForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        findings.openForm(actor);
        model.addAttribute("form", FindingForm.of(findings.get(actor, id).finding()));
        model.addAttribute("id", id);
        return form(actor, locale, model);
    }

    @PostMapping("/{id}/edit")
    String update(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable FindingForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        findings.openForm(actor);
        if (!Submission.accepted(errors, () -> findings.change(actor, id, form.versionOrNone(), form.command()))) {
            model.addAttribute("id", id);
            return form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "supervision.saved");
        return "redirect:/supervision/findings/" + id;
    }

    private String form(Actor actor, Locale locale, Model model) {
        var labels = labelSource.in(locale);
        model.addAttribute("categories", labels.choices(FindingCategory.values()));
        model.addAttribute("severities", labels.choices(Severity.values()));
        model.addAttribute("units", labelSource.unitChoices(actor));
        crumbs(locale, model);
        return "supervision/finding-form";
    }

    private void crumbs(Locale locale, Model model) {
        var list = labelSource.in(locale).say("supervision.findings.title");
        model.addAttribute("crumbs", List.of(new Crumb("/supervision/findings", list)));
    }
}
