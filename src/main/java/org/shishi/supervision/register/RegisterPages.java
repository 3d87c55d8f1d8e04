package org.shishi.supervision.register;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shishi.brought.Brought;
import org.shishi.brought.BroughtPages;
import org.shishi.brought.KeptSheets;
import org.shishi.brought.UndoSheetForm;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers that were kept in sheets: one person brings one, another one looks at what it comes to and confirms. */
@Controller
@RequestMapping(RegisterPages.PATH)
class RegisterPages extends BroughtPages<RegisterImport> {

    static final String PATH = "/supervision/import";

    private final Registers registers;
    private final MessageSource messages;

    RegisterPages(Registers registers, KeptSheets kept, MessageSource messages) {
        super(PATH, "supervision", kept);
        this.registers = registers;
        this.messages = messages;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        return form(actor, SheetUpload.checking(), model);
    }

    @PostMapping
    @TakesFile(Action.SUPERVISION_IMPORT)
    String bring(
            Actor actor,
            @Valid @ModelAttribute("form") SheetUpload form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes flash) {
        registers.open(actor);
        return bring(
                actor,
                form,
                fields,
                errors,
                model,
                flash,
                sent -> registers.check(actor, sent),
                sent -> registers.bring(actor, sent),
                "supervision.import.brought");
    }

    @PostMapping("/{id:\\d+}/confirm")
    String confirm(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        registers.confirm(actor, id);
        flash.addFlashAttribute("notice", "supervision.import.applied");
        return redirect(id);
    }

    @PostMapping("/{id:\\d+}/undo")
    String undo(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") UndoSheetForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var brought = get(actor, id);
        if (!Submission.accepted(errors, () -> registers.undo(actor, id, form.said()))) {
            return page(actor, locale, model, brought);
        }
        flash.addFlashAttribute("notice", "brought.undone");
        return redirect(id);
    }

    @Override
    protected List<Brought> newest(Actor actor) {
        return registers.all(actor);
    }

    @Override
    protected RegisterImport get(Actor actor, long id) {
        return registers.get(actor, id);
    }

    @Override
    protected void putAside(Actor actor, long id, String reason) {
        registers.discard(actor, id, reason);
    }

    @Override
    protected void addParts(Actor actor, Locale locale, Model model) {
        model.addAttribute("crumbs", List.of(new Crumb(PATH, messages.getMessage("supervision.import", null, locale))));
    }
}
