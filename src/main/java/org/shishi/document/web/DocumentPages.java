package org.shishi.document.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.shishi.document.DocumentKind;
import org.shishi.document.DocumentPage;
import org.shishi.document.Documents;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.progress.ReportingPeriodView;
import org.shishi.progress.ReportingPeriods;
import org.shishi.shared.Choice;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bulletins and reports: what there is, what one says, what still stops it, what is behind its figures. */
@Controller
@RequestMapping("/documents")
class DocumentPages {

    private final Documents documents;
    private final ReportingPeriods periods;
    private final MessageSource messages;

    DocumentPages(Documents documents, ReportingPeriods periods, MessageSource messages) {
        this.documents = documents;
        this.periods = periods;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, Locale locale, Model model) {
        model.addAttribute("form", new NewDocumentForm(DocumentKind.BULLETIN, from.year(), lastPeriod(from), null));
        return list(actor, from.year(), locale, model);
    }

    /** The last one that has ended by the day that is looked from. */
    private String lastPeriod(Viewpoint from) {
        return periods.ofYear(from.year()).stream()
                .filter(period -> !period.lastDay().isAfter(from.asOf()))
                .reduce((a, b) -> b)
                .map(ReportingPeriodView::code)
                .orElse("");
    }

    private String list(Actor actor, int year, Locale locale, Model model) {
        model.addAttribute("documents", documents.list(actor, year, null));
        boolean mayDraft = Policy.mayEver(actor, Action.DOCUMENT_DRAFT);
        model.addAttribute("mayDraft", mayDraft);
        if (mayDraft) {
            model.addAttribute("kinds", kinds(locale));
            model.addAttribute("periods", periods(year, locale));
        }
        return "document/list";
    }

    private List<Choice> kinds(Locale locale) {
        return List.of(DocumentKind.values()).stream()
                .map(kind -> new Choice(kind.name(), messages.getMessage(kind, locale)))
                .toList();
    }

    private List<Choice> periods(int year, Locale locale) {
        return periods.ofYear(year).stream()
                .map(period -> new Choice(period.code(), messages.getMessage(period, locale)))
                .toList();
    }

    @PostMapping
    String draft(
            Actor actor,
            Viewpoint from,
            @Valid @ModelAttribute("form") NewDocumentForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        var made = new long[1];
        if (!Submission.accepted(
                errors,
                () -> made[0] = documents
                        .draft(actor, form.seenFrom(from.asOf()).command())
                        .id())) {
            return list(actor, from.year(), locale, model);
        }
        return "redirect:/documents/" + made[0];
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("page", documents.get(actor, id));
        return "document/show";
    }

    @GetMapping("/{id}/edit")
    String editForm(Actor actor, @PathVariable long id, Model model) {
        var page = documents.edit(actor, id);
        model.addAttribute("form", DocumentForm.of(page));
        return form(page, model);
    }

    private static String form(DocumentPage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("crumbs", crumbs(page));
        return "document/form";
    }

    private static List<Crumb> crumbs(DocumentPage page) {
        var document = page.document();
        return List.of(new Crumb("/documents/" + document.id(), document.title()));
    }

    @PostMapping("/{id}/edit")
    String update(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var page = documents.edit(actor, id);
        if (!Submission.accepted(errors, () -> documents.change(actor, id, form.version(), form.command()))) {
            return form(page, model);
        }
        flash.addFlashAttribute("notice", "document.saved");
        return "redirect:/documents/" + id;
    }

    @PostMapping("/{id}/issue")
    String issue(Actor actor, @PathVariable long id, @RequestParam long version, RedirectAttributes flash) {
        var issued = documents.issue(actor, id, version);
        flash.addFlashAttribute("notice", "document.issued");
        flash.addFlashAttribute("noticeArgs", String.valueOf(issued.number()));
        return "redirect:/documents/" + id;
    }

    /** The rows behind one of its figures: as they were when it was issued. */
    @GetMapping("/{id}/rows")
    String rows(Actor actor, @PathVariable long id, @RequestParam String of, Model model) {
        var page = documents.get(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("name", of);
        model.addAttribute("rows", page.rowsOf(of));
        model.addAttribute("crumbs", crumbs(page));
        return "document/rows";
    }

    @GetMapping("/{id}/comparison")
    String compare(Actor actor, @PathVariable long id, Model model) {
        var page = documents.get(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("changes", documents.compare(actor, id));
        model.addAttribute("crumbs", crumbs(page));
        return "document/compare";
    }
}
