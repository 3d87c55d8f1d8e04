package org.shishi.vote.finished;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.brought.DiscardSheetForm;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.PlanYear;
import org.shishi.shared.SentFile;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking finished votes from a sheet: one person brings it, another one looks at what it comes to and confirms. */
@Controller
@RequestMapping("/votes/import")
class VoteImportPages {

    private final VoteImports imports;
    private final MessageSource messages;

    VoteImportPages(VoteImports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping
    String form(Actor actor, Viewpoint from, Model model) {
        model.addAttribute("form", new ImportForm(null, from.year(), true));
        return show(actor, model);
    }

    @PostMapping
    @TakesFile(Action.VOTE_IMPORT)
    String bring(
            Actor actor,
            @Valid @ModelAttribute("form") ImportForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        imports.openForm(actor);
        if (errors.getTarget() != null && form.sent().name().isEmpty()) {
            errors.rejectValue("file", "sheet.file.empty");
        }
        var outcome = Submission.made(errors, () -> outcome(actor, form));
        var sheet = outcome.map(VoteImport::brought);
        if (sheet.isEmpty()) {
            outcome.ifPresent(checked -> model.addAttribute("outcome", checked));
            return show(actor, model);
        }
        flash.addFlashAttribute("notice", "vote.import.brought");
        return "redirect:/votes/import/" + sheet.get().id();
    }

    @GetMapping("/{id:\\d+}")
    String brought(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", DiscardSheetForm.empty());
        return brought(locale, model, imports.get(actor, id));
    }

    @PostMapping("/{id:\\d+}/confirm")
    String confirm(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        imports.confirm(actor, id);
        flash.addFlashAttribute("notice", "vote.import.confirmed");
        return "redirect:/votes/import/" + id;
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
        var brought = imports.get(actor, id);
        if (!Submission.accepted(errors, () -> imports.discard(actor, id, form.said()))) {
            return brought(locale, model, brought);
        }
        flash.addFlashAttribute("notice", "brought.discarded");
        return "redirect:/votes/import";
    }

    private String brought(Locale locale, Model model, VoteImport outcome) {
        model.addAttribute("outcome", outcome);
        model.addAttribute(
                "crumbs", List.of(new Crumb("/votes/import", messages.getMessage("vote.import", null, locale))));
        return "vote/brought";
    }

    private String show(Actor actor, Model model) {
        model.addAttribute("brought", imports.all(actor));
        return "vote/import";
    }

    private VoteImport outcome(Actor actor, ImportForm form) {
        var sent = form.sent();
        return Boolean.TRUE.equals(form.checkOnly())
                ? imports.check(actor, form.planYear(), sent)
                : imports.bring(actor, form.planYear(), sent);
    }

    @NullUnmarked
    record ImportForm(MultipartFile file, @NotNull @PlanYear Integer planYear, Boolean checkOnly) {

        SentFile sent() {
            return SentFile.of(file);
        }
    }
}
