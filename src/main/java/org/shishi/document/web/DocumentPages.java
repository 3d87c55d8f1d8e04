package org.shishi.document.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.document.ComparisonBase;
import org.shishi.document.DocumentComparisons;
import org.shishi.document.DocumentPage;
import org.shishi.document.DocumentView;
import org.shishi.document.Documents;
import org.shishi.document.file.DocumentFiles;
import org.shishi.frame.Crumb;
import org.shishi.policy.Actor;
import org.shishi.policy.StepUp;
import org.shishi.shared.Flash;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Submission;
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

/** One bulletin or report: what it says, what still stops it, what is behind its figures, how it differs from the last one. */
@Controller
@RequestMapping("/documents")
class DocumentPages {

    private final Documents documents;
    private final DocumentComparisons comparisons;
    private final DocumentFiles files;

    DocumentPages(Documents documents, DocumentComparisons comparisons, DocumentFiles files) {
        this.documents = documents;
        this.comparisons = comparisons;
        this.files = files;
    }

    @HeavyRead
    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("page", documents.get(actor, id));
        model.addAttribute("files", files.of(actor, id));
        if (!model.containsAttribute("issue")) {
            model.addAttribute("issue", new IssueForm(0, null, null));
        }
        if (!model.containsAttribute("discard")) {
            model.addAttribute("discard", new DiscardForm("", 0));
        }
        return "document/show";
    }

    @HeavyRead
    @GetMapping("/{id}/edit")
    String editForm(Actor actor, @PathVariable long id, Model model) {
        var page = documents.edit(actor, id);
        model.addAttribute("form", DocumentForm.of(page));
        return form(page, model);
    }

    private static String form(DocumentPage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("crumbs", crumbs(page.document()));
        return "document/form";
    }

    /** As it would read; nothing is kept. */
    @HeavyRead
    @PostMapping("/{id}/preview")
    String preview(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            Model model) {
        var page = Submission.made(errors, () -> documents.preview(actor, id, form.command()));
        if (page.isPresent()) {
            model.addAttribute("preview", page.get());
            return form(page.get(), model);
        }
        model.addAttribute("previewFailed", true);
        return form(documents.edit(actor, id), model);
    }

    /** From the pages beside a document back to it. */
    static List<Crumb> crumbs(DocumentView document) {
        return List.of(new Crumb("/documents/" + document.id(), document.title()));
    }

    /** Where somebody else saved meanwhile: what differs between theirs and what was typed here. */
    private String clash(Actor actor, long id, DocumentForm form, Model model) {
        var page = documents.edit(actor, id);
        if (page.document().version() != form.version()) {
            model.addAttribute("clash", comparisons.differences(page, form.template()));
        }
        return form(page, model);
    }

    @PostMapping("/{id}/edit")
    String update(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> documents.change(actor, id, form.version(), form.command()))) {
            return clash(actor, id, form, model);
        }
        flash.addFlashAttribute("notice", "document.saved");
        return "redirect:/documents/" + id;
    }

    @StepUp
    @PostMapping("/{id}/issue")
    String issue(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("issue") IssueForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> {
            var issued = documents.issue(actor, id, form.version(), form.lookedAt(), form.answerOrNone());
            Flash.good(flash, "document.issued", String.valueOf(issued.number()));
        })) {
            return show(actor, id, model);
        }
        return "redirect:/documents/" + id;
    }

    /**
     * @param looked how many remarks somebody says to have looked at; nothing where the box is not ticked
     * @param answer why what is doubtful is right
     */
    record IssueForm(
            long version,
            @Nullable Long looked,
            @Nullable @Size(max = 500) String answer) {

        String answerOrNone() {
            return answer == null ? "" : answer.strip();
        }

        long lookedAt() {
            return looked == null ? 0 : looked;
        }
    }

    @PostMapping("/{id}/discard")
    String discard(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("discard") DiscardForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> documents.discard(actor, id, form.version(), form.reason()))) {
            return show(actor, id, model);
        }
        flash.addFlashAttribute("notice", "document.discarded");
        return "redirect:/documents";
    }

    /** The rows behind one of its figures: as they were when it was issued. */
    @HeavyRead
    @GetMapping("/{id}/rows")
    String rows(Actor actor, @PathVariable long id, @RequestParam String of, Model model) {
        var page = documents.get(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("name", of);
        model.addAttribute("value", page.value(of));
        model.addAttribute("crumbs", crumbs(page.document()));
        return "document/rows";
    }

    @HeavyRead
    @GetMapping("/{id}/comparison")
    String compare(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "FORMER") ComparisonBase with,
            Model model) {
        var comparison = comparisons.compare(actor, id, with);
        model.addAttribute("comparison", comparison);
        model.addAttribute("crumbs", crumbs(comparison.document()));
        return "document/compare";
    }
}
