package org.shishi.vote.finished;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.brought.Brought;
import org.shishi.brought.BroughtPages;
import org.shishi.brought.KeptSheets;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.PlanYear;
import org.shishi.shared.SheetUpload;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking finished votes from a sheet: one person brings it, another one looks at what it comes to and confirms. */
@Controller
@RequestMapping(VoteImportPages.PATH)
class VoteImportPages extends BroughtPages<VoteImport> {

    static final String PATH = "/votes/import";

    private final VoteImports imports;
    private final MessageSource messages;

    VoteImportPages(VoteImports imports, KeptSheets kept, MessageSource messages) {
        super(PATH, "vote", kept);
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        return form(actor, new ImportForm(null, null, true), model);
    }

    @PostMapping
    @TakesFile(Action.VOTE_IMPORT)
    String bring(
            Actor actor,
            @Valid @ModelAttribute("form") ImportForm form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes flash) {
        imports.openForm(actor);
        return bring(
                actor,
                new SheetUpload(form.file(), form.checkOnly()),
                fields,
                errors,
                model,
                flash,
                sent -> imports.check(actor, form.planYear(), sent),
                sent -> imports.bring(actor, form.planYear(), sent),
                "vote.import.brought");
    }

    @PostMapping("/{id:\\d+}/confirm")
    String confirm(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        imports.confirm(actor, id);
        flash.addFlashAttribute("notice", "vote.import.confirmed");
        return redirect(id);
    }

    @Override
    protected List<Brought> newest(Actor actor) {
        return imports.all(actor);
    }

    @Override
    protected VoteImport get(Actor actor, long id) {
        return imports.get(actor, id);
    }

    @Override
    protected void putAside(Actor actor, long id, String reason) {
        imports.discard(actor, id, reason);
    }

    @Override
    protected void addParts(Actor actor, Locale locale, Model model) {
        model.addAttribute("crumbs", List.of(new Crumb(PATH, messages.getMessage("vote.import", null, locale))));
    }

    @NullUnmarked
    record ImportForm(MultipartFile file, @PlanYear Integer planYear, Boolean checkOnly) {}
}
