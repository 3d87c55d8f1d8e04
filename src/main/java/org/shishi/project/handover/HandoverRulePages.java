package org.shishi.project.handover;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.shishi.frame.Crumb;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of the county's rule for completion, acceptance and closing. */
@Controller
@RequestMapping("/projects/handover-rule")
class HandoverRulePages {

    private final HandoverSettings settings;
    private final MessageSource messages;

    HandoverRulePages(HandoverSettings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping
    String form(Actor actor, Locale locale, Model model) {
        model.addAttribute("form", settings.open(actor));
        return page(locale, model);
    }

    @PostMapping
    String set(
            Actor actor,
            @Valid @ModelAttribute("form") HandoverRuleView form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        settings.open(actor);
        if (!Submission.accepted(errors, () -> settings.set(actor, form))) {
            return page(locale, model);
        }
        flash.addFlashAttribute("notice", "project.handover.rule.saved");
        return "redirect:/projects/waiting";
    }

    private String page(Locale locale, Model model) {
        model.addAttribute(
                "crumbs",
                List.of(new Crumb("/projects/waiting", messages.getMessage("project.waiting", null, locale))));
        return "project/handover-rule";
    }
}
