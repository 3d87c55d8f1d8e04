package org.shishi.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.Catalogue;
import org.shishi.catalogue.Value;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Policy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents whole: a draft with its figures as of now, an issued one as it was frozen. */
@Component
public class DocumentReading {

    /** For readers who do not wait for the single steps. */
    static final Runnable UNSEEN = () -> {};

    private final DocumentRepository documents;
    private final DocumentDates beginnings;
    private final Catalogue catalogue;
    private final List<DocumentCheck> checks;
    private final DocumentPapers papers;
    private final JsonMapper json;

    DocumentReading(
            DocumentRepository documents,
            DocumentDates beginnings,
            Catalogue catalogue,
            List<DocumentCheck> checks,
            DocumentPapers papers,
            JsonMapper json) {
        this.documents = documents;
        this.beginnings = beginnings;
        this.catalogue = catalogue;
        this.checks = checks;
        this.papers = papers;
        this.json = json;
    }

    /** A draft does not exist for whoever may not write it. */
    Document load(Actor actor, long id, Action action) {
        return documents
                .findById(id)
                .filter(found -> found.view().isIssued() || mayEdit(actor))
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, action, "document:" + id));
    }

    /** What is known of a document without its text and figures. */
    public DocumentView view(Actor actor, long id, Action action) {
        return load(actor, id, action).view();
    }

    static boolean mayEdit(Actor actor) {
        return actor == Actor.SYSTEM || Policy.holds(actor, Action.DOCUMENT_EDIT);
    }

    DocumentPage page(Actor actor, Document found, Runnable step) {
        return found.view().isIssued() ? frozen(actor, found) : counted(actor, found.view(), found.template(), step);
    }

    /** With everything that the catalogue says as of the document's day, and what still stops it. */
    DocumentPage counted(Actor actor, DocumentView view, String text, Runnable step) {
        var basis = beginnings.of(view);
        var composition = catalogue.compose(actor, basis, step);
        var written = new ComposedDocument(view, new Template(text), composition);
        var list = new CheckList();
        checks.forEach(check -> check.check(written, list));
        return new DocumentPage(
                view.tellingSince(basis.since()),
                text,
                papers.paper(view, null, text, composition.values()),
                composition.values(),
                composition.topics(),
                list.done(),
                List.of(),
                "",
                former(view),
                mayEdit(actor));
    }

    /** Counts the figures that a document tells again, and hands each over at once: together they may be more than fits. */
    void each(Actor actor, DocumentPage page, BiConsumer<String, Value> taker) {
        var figures = page.values().entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Value.Kind.FIGURE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        catalogue.each(actor, beginnings.of(page.document()), figures, taker);
    }

    private DocumentPage frozen(Actor actor, Document found) {
        var kept = json.readValue(Objects.requireNonNull(found.content()), IssuedContent.class);
        var view = found.view();
        return new DocumentPage(
                view,
                kept.template(),
                papers.paper(view, kept.issuer(), kept.template(), kept.values()),
                kept.values(),
                Map.of(),
                List.of(),
                kept.acceptedOrNone(),
                kept.answerOrNone(),
                former(view),
                mayEdit(actor));
    }

    private @Nullable Long former(DocumentView view) {
        return documents
                .issuedBefore(view.kind(), view.planYear(), view.number())
                .orElse(null);
    }
}
