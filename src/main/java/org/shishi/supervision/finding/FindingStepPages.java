package org.shishi.supervision.finding;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentPanels;
import org.shishi.file.RecordPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.StepPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One step of a finding: rectifying, checking, striking off. */
@Controller
@RequestMapping("/supervision/findings/{id}")
class FindingStepPages extends StepPages<FindingVerb, FindingStepForm> {

    private final Findings findings;
    private final FindingStepHandler steps;
    private final AttachmentPanels files;

    FindingStepPages(Findings findings, FindingStepHandler steps, AttachmentPanels files, LabelSource labelSource) {
        super(FindingPages.PLACE, labelSource);
        this.findings = findings;
        this.steps = steps;
        this.files = files;
    }

    /** A rectification comes with what shows it. */
    @PostMapping("/rectify")
    @TakesFile(Action.FINDING_RECTIFY)
    String rectify(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable FindingStepForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return take(actor, id, FindingVerb.RECTIFY.word(), form, errors, locale, model, flash);
    }

    @Override
    protected void addShown(Actor actor, long id, Model model) {
        model.addAttribute("found", files.of(actor, RecordPart.of(FindingAttachments.FOUND, id)));
        model.addAttribute("rectified", files.of(actor, RecordPart.of(FindingAttachments.RECTIFIED, id)));
    }

    @Override
    protected FindingVerb verb(String word) {
        return FindingStepHandler.verb(word);
    }

    @Override
    protected void open(Actor actor, long id, FindingVerb verb) {
        findings.open(actor, id, verb);
    }

    @Override
    protected FindingStepForm empty(Actor actor, long id) {
        return FindingStepForm.empty();
    }

    @Override
    protected long take(Actor actor, long id, FindingVerb verb, FindingStepForm form) {
        return steps.take(actor, id, verb, form).id();
    }

    @Override
    protected RecordPage page(Actor actor, long id, Labels labels) {
        return new FindingPage(findings.get(actor, id), labels);
    }

    @Override
    protected String question(FindingVerb verb) {
        return "supervision.finding.reason." + verb;
    }

    @Override
    protected String done(FindingVerb verb) {
        return "supervision.finding.done." + verb;
    }
}
