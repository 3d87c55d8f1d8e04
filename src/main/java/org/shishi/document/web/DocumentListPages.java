package org.shishi.document.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.document.DocumentKind;
import org.shishi.document.DocumentState;
import org.shishi.document.Documents;
import org.shishi.document.file.DocumentFiles;
import org.shishi.frame.years.OtherYears;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bulletins and reports of a year: what there is, where each stands, and the beginning of a new one. */
@Controller
@RequestMapping("/documents")
class DocumentListPages {

    private final Documents documents;
    private final DocumentFiles files;
    private final ReportingPeriods periods;
    private final MessageSource messages;
    private final OtherYears otherYears;

    DocumentListPages(
            Documents documents,
            DocumentFiles files,
            ReportingPeriods periods,
            MessageSource messages,
            OtherYears otherYears) {
        this.documents = documents;
        this.files = files;
        this.periods = periods;
        this.messages = messages;
        this.otherYears = otherYears;
    }

    @GetMapping
    String list(
            Actor actor,
            Viewpoint from,
            @RequestParam @Nullable DocumentKind kind,
            @RequestParam @Nullable DocumentState state,
            Locale locale,
            Model model) {
        model.addAttribute(
                "form", new NewDocumentForm(DocumentKind.BULLETIN, from.year(), lastPeriod(from), null, false));
        return listed(actor, from, kind, state, locale, model);
    }

    /** The last one that has ended by the day that is looked from. */
    private String lastPeriod(Viewpoint from) {
        return periods.ofYear(from.year()).stream()
                .filter(period -> !period.lastDay().isAfter(from.asOf()))
                .reduce((a, b) -> b)
                .map(ReportingPeriodView::code)
                .orElse("");
    }

    private String listed(
            Actor actor,
            Viewpoint from,
            @Nullable DocumentKind kind,
            @Nullable DocumentState state,
            Locale locale,
            Model model) {
        var listed = documents.list(actor, from.year(), kind, state);
        model.addAttribute("documents", listed);
        model.addAttribute("files", files.of(actor, listed));
        model.addAttribute(
                "otherYears",
                otherYears.beside(
                        "/documents",
                        actor,
                        from,
                        year -> documents.list(actor, year, null, null).size()));
        model.addAttribute("kind", kind);
        model.addAttribute("state", state);
        boolean mayDraft = Policy.mayEver(actor, Action.DOCUMENT_DRAFT);
        model.addAttribute("mayDraft", mayDraft);
        if (mayDraft) {
            model.addAttribute("kinds", kinds(locale));
            model.addAttribute("periods", periods(from, locale));
        }
        return "document/list";
    }

    private List<Choice> kinds(Locale locale) {
        return List.of(DocumentKind.values()).stream()
                .map(kind -> new Choice(kind.name(), messages.getMessage(kind, locale)))
                .toList();
    }

    private List<Choice> periods(Viewpoint from, Locale locale) {
        return periods.ofYear(from.year()).stream()
                .filter(period -> period.begunBy(from.asOf()))
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
        var made = Submission.made(
                errors, () -> documents.draft(actor, form.seenFrom(from.asOf()).command()));
        return made.map(draft -> "redirect:/documents/" + draft.id())
                .orElseGet(() -> listed(actor, from, null, null, locale, model));
    }
}
