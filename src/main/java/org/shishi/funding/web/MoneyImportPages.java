package org.shishi.funding.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.brought.KeptSheets;
import org.shishi.brought.UndoSheetForm;
import org.shishi.frame.Crumb;
import org.shishi.funding.sheet.EntryAnswers;
import org.shishi.funding.sheet.FundingImports;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Flash;
import org.shishi.shared.PastDay;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetUpload;
import org.shishi.shared.Submission;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.SharedValue.Division;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
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

/** Entries from a sheet: upload, look at every row, say whether those alike are the same, enter all. */
@Controller
@RequestMapping("/funding/imports")
class MoneyImportPages {

    private static final int ROWS = 20;

    private final FundingImports imports;
    private final KeptSheets kept;
    private final MessageSource messages;

    MoneyImportPages(FundingImports imports, KeptSheets kept, MessageSource messages) {
        this.kept = kept;
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        imports.open(actor);
        model.addAttribute("form", new UploadForm(null, null));
        return uploads(actor, page, model);
    }

    private String uploads(Actor actor, int page, Model model) {
        model.addAttribute("imports", imports.find(actor, PageRequest.of(Math.max(0, page), ROWS)));
        return "funding/imports";
    }

    @PostMapping
    @TakesFile(Action.FUNDING_IMPORT)
    String upload(
            Actor actor,
            @Valid @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Model model) {
        imports.open(actor);
        return kept.take(
                        actor,
                        new SheetUpload(form.file(), false),
                        fields,
                        errors,
                        model,
                        sent -> imports.upload(actor, sent, form.asOf()),
                        id -> false)
                .map(id -> "redirect:/funding/imports/" + id)
                .orElseGet(() -> uploads(actor, 0, model));
    }

    /** @param answers to what the sheet leaves open; they are part of the address, so that the page can be looked at again */
    @GetMapping("/{id}")
    String show(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("answers") ApplyForm said,
            BindingResult unread,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model) {
        var form = new ApplyForm(Set.of(), said.unit(), said.merged());
        if (imports.get(actor, id).applied()) {
            model.addAttribute("form", UndoSheetForm.empty());
            model.addAttribute("undoing", true);
        } else {
            model.addAttribute("form", form);
        }
        return show(actor, id, form, form.answers(fields), locale, model);
    }

    private String show(Actor actor, long id, ApplyForm form, EntryAnswers answers, Locale locale, Model model) {
        var words = new FundingWords(messages, locale);
        var view = imports.get(actor, id);
        model.addAttribute("it", view);
        if (!view.applied()) {
            try {
                var trial = imports.trial(actor, id, answers);
                model.addAttribute("trial", ImportCheckView.of(trial, form.ticked(), words));
            } catch (RuleViolation gone) {
                model.addAttribute("gone", words.say(gone.code(), gone.args()));
            }
        }
        model.addAttribute("crumbs", List.of(new Crumb("/funding/imports", words.say("funding.import"))));
        return "funding/import";
    }

    /** Whoever sends the form has seen the rows alike: those not ticked are the same, and stay out. */
    @PostMapping("/{id}/apply")
    String apply(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") ApplyForm form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var answers = form.answers(fields);
        if (!Submission.accepted(errors, () -> imports.apply(actor, id, answers, form.ticked(), true))) {
            return show(actor, id, form, answers, locale, model);
        }
        Flash.good(flash, "funding.import.done", imports.get(actor, id).entries());
        return "redirect:/funding/imports/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") ApplyForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> imports.discard(actor, id))) {
            return show(actor, id, form, form.answers(Map.of()), locale, model);
        }
        Flash.good(flash, "brought.discarded");
        return "redirect:/funding/imports";
    }

    @PostMapping("/{id}/undo")
    String undo(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") UndoSheetForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        imports.get(actor, id);
        model.addAttribute("undoing", true);
        if (!Submission.accepted(errors, () -> imports.undo(actor, id, form.said()))) {
            return show(actor, id, new ApplyForm(Set.of(), null, null), EntryAnswers.NONE, locale, model);
        }
        Flash.good(flash, "brought.undone");
        return "redirect:/funding/imports/" + id;
    }

    /** A file, and the last day that its entries may name where the sheet does not say. */
    @NullUnmarked
    record UploadForm(MultipartFile file, @PastDay LocalDate asOf) {}

    /**
     * What was seen when it is sent.
     *
     * @param another the rows that are other entries although there is one alike
     */
    @NullUnmarked
    record ApplyForm(Set<Integer> another, MoneyUnit unit, Division merged) {

        Set<Integer> ticked() {
            return Objects.requireNonNullElse(another, Set.of());
        }

        /** With those to units that nobody knows. */
        EntryAnswers answers(Map<String, String> fields) {
            return new EntryAnswers(unit, merged).or(SheetAsking.ofForm(fields));
        }
    }
}
