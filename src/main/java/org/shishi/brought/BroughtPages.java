package org.shishi.brought;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetUpload;
import org.shishi.shared.Submission;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of one kind of sheet that one person brings and another one confirms: the form with the newest ones, and one of them.
 *
 * @param <O> what it would do, or did
 */
public abstract class BroughtPages<O extends BroughtOutcome> {

    private final String path;
    private final String views;
    private final KeptSheets kept;

    /** @param views the folder of the templates {@code import} and {@code brought} */
    protected BroughtPages(String path, String views, KeptSheets kept) {
        this.path = path;
        this.views = views;
        this.kept = kept;
    }

    /** The newest ones, for whoever may bring one. */
    protected abstract List<Brought> newest(Actor actor);

    protected abstract O get(Actor actor, long id);

    protected abstract void putAside(Actor actor, long id, String reason);

    /** What else the page of one shows. */
    protected abstract void addParts(Actor actor, Locale locale, Model model);

    protected final String form(Actor actor, Object form, Model model) {
        model.addAttribute("form", form);
        return show(actor, model);
    }

    /** Looks at a sheet, or brings it; what it leaves open is asked before. */
    protected final String bring(
            Actor actor,
            SheetUpload form,
            Map<String, String> fields,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Function<SentFile, O> check,
            Function<SentFile, O> bring,
            String notice) {
        var outcome = kept.take(
                actor, form, fields, errors, model, form.onlyChecks() ? check : bring, one -> !one.hasErrors());
        var brought = outcome.map(O::brought);
        if (brought.isEmpty()) {
            outcome.ifPresent(checked -> model.addAttribute("outcome", checked));
            return show(actor, model);
        }
        flash.addFlashAttribute("notice", notice);
        return redirect(brought.get().id());
    }

    @GetMapping("/{id:\\d+}")
    String brought(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", DiscardSheetForm.empty());
        return page(actor, locale, model, get(actor, id));
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
        var brought = get(actor, id);
        if (!Submission.accepted(errors, () -> putAside(actor, id, form.said()))) {
            return page(actor, locale, model, brought);
        }
        flash.addFlashAttribute("notice", "brought.discarded");
        return redirect(id);
    }

    protected final String page(Actor actor, Locale locale, Model model, O outcome) {
        model.addAttribute("outcome", outcome);
        addParts(actor, locale, model);
        return views + "/brought";
    }

    protected final String redirect(long id) {
        return "redirect:" + path + "/" + id;
    }

    private String show(Actor actor, Model model) {
        model.addAttribute("brought", newest(actor));
        return views + "/import";
    }
}
