package org.shishi.supervision.finding;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.shishi.supervision.common.SupervisionWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One step of a finding: rectifying, checking, striking off. */
@Controller
@RequestMapping("/supervision/findings/{id}/{step}")
class FindingStepPages {

    private final Findings findings;
    private final FindingDesk desk;
    private final SupervisionWords words;

    FindingStepPages(Findings findings, FindingDesk desk, SupervisionWords words) {
        this.findings = findings;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String form(Actor actor, @PathVariable long id, @PathVariable String step, Locale locale, Model model) {
        var verb = FindingDesk.verb(step);
        findings.open(actor, id, verb);
        model.addAttribute("form", FindingStepForm.empty());
        return page(actor, id, verb, locale, model);
    }

    @PostMapping
    String take(
            Actor actor,
            @PathVariable long id,
            @PathVariable String step,
            @Valid @ModelAttribute("form") @Nullable FindingStepForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var verb = FindingDesk.verb(step);
        findings.open(actor, id, verb);
        if (!Submission.accepted(errors, () -> desk.take(actor, id, verb, form))) {
            return page(actor, id, verb, locale, model);
        }
        flash.addFlashAttribute("notice", "supervision.finding.done." + verb);
        return "redirect:/supervision/findings/" + id;
    }

    private String page(Actor actor, long id, FindingVerb verb, Locale locale, Model model) {
        var said = words.in(locale);
        var page = new FindingPage(findings.get(actor, id), said);
        model.addAttribute("view", page);
        model.addAttribute("step", verb);
        model.addAttribute("word", FindingDesk.word(verb));
        model.addAttribute("stepWord", said.text(verb));
        model.addAttribute("reasonKey", "supervision.finding.reason." + verb);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("/supervision/findings", said.say("supervision.findings.title")),
                        new Crumb(page.href(), page.title())));
        return "supervision/finding-step";
    }
}
