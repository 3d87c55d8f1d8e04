package org.shishi.supervision.register;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.shishi.brought.DiscardSheetForm;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.SheetUpload;
import org.shishi.shared.Submission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers that were kept in sheets: one person brings one, another one looks at what it comes to and confirms. */
@Controller
@RequestMapping("/supervision/import")
class RegisterPages {

    private final Registers registers;
    private final MessageSource messages;

    RegisterPages(Registers registers, MessageSource messages) {
        this.registers = registers;
        this.messages = messages;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        model.addAttribute("form", SheetUpload.checking());
        return show(actor, model);
    }

    @PostMapping
    @TakesFile(Action.SUPERVISION_IMPORT)
    String bring(
            Actor actor,
            @Valid @ModelAttribute("form") SheetUpload form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        registers.open(actor);
        var outcome = Submission.made(
                errors,
                () -> form.onlyChecks() ? registers.check(actor, form.sent()) : registers.bring(actor, form.sent()));
        var brought = outcome.map(RegisterImport::brought);
        if (brought.isEmpty()) {
            outcome.ifPresent(checked -> model.addAttribute("outcome", checked));
            return show(actor, model);
        }
        flash.addFlashAttribute("notice", "supervision.import.brought");
        return "redirect:/supervision/import/" + brought.get().id();
    }

    @GetMapping("/{id:\\d+}")
    String brought(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", DiscardSheetForm.empty());
        return brought(locale, model, registers.get(actor, id));
    }

    @PostMapping("/{id:\\d+}/confirm")
    String confirm(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        registers.confirm(actor, id);
        flash.addFlashAttribute("notice", "supervision.import.applied");
        return "redirect:/supervision/import/" + id;
    }

    @PostMapping("/{id:\\d+}/discard")
    String discard(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") DiscardSheetForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var brought = registers.get(actor, id);
        if (!Submission.accepted(errors, () -> registers.discard(actor, id, form.said()))) {
            return brought(locale, model, brought);
        }
        flash.addFlashAttribute("notice", "brought.discarded");
        return "redirect:/supervision/import";
    }

    private String brought(Locale locale, Model model, RegisterImport outcome) {
        model.addAttribute("outcome", outcome);
        model.addAttribute(
                "crumbs",
                List.of(new Crumb("/supervision/import", messages.getMessage("supervision.import", null, locale))));
        return "supervision/brought";
    }

    private String show(Actor actor, Model model) {
        model.addAttribute("brought", registers.all(actor));
        return "supervision/import";
    }
}
