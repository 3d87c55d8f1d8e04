package org.shishi.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes bulletins and yearly reports: a draft counts its figures whenever it is read, an issued one keeps them for good.
 * Correcting an issued one means issuing the next.
 */
@Service
@Transactional
public class Documents {

    private static final Resource ALL = Resource.all("documents");

    private final DocumentRepository documents;
    private final DocumentNumbers numbers;
    private final Templates templates;
    private final Beginnings beginnings;
    private final Composer composer;
    private final DocumentChecks checks;
    private final DocumentPapers papers;
    private final JsonMapper json;
    private final Gate gate;
    private final Clock clock;

    Documents(
            DocumentRepository documents,
            DocumentNumbers numbers,
            Templates templates,
            Beginnings beginnings,
            Composer composer,
            DocumentChecks checks,
            DocumentPapers papers,
            JsonMapper json,
            Gate gate,
            Clock clock) {
        this.documents = documents;
        this.numbers = numbers;
        this.templates = templates;
        this.beginnings = beginnings;
        this.composer = composer;
        this.checks = checks;
        this.papers = papers;
        this.json = json;
        this.gate = gate;
        this.clock = clock;
    }

    /** The documents of a plan year; drafts for those only who may write them. */
    @Transactional(readOnly = true)
    public List<DocumentView> list(Actor actor, int year, @Nullable DocumentKind kind) {
        gate.list(actor, Action.DOCUMENT_READ);
        return documents.list(year, kind, mayEdit(actor));
    }

    @Transactional(readOnly = true)
    public DocumentPage get(Actor actor, long id) {
        var found = load(actor, id, Action.DOCUMENT_READ);
        gate.read(actor, Action.DOCUMENT_READ, found.view().resource());
        return found.view().issued() ? frozen(actor, found) : counted(actor, found);
    }

    /** The draft with its catalogue, for who may change it. */
    @Transactional(readOnly = true)
    public DocumentPage edit(Actor actor, long id) {
        var found = load(actor, id, Action.DOCUMENT_EDIT);
        gate.read(actor, Action.DOCUMENT_EDIT, found.view().resource());
        return counted(actor, found);
    }

    /** What the document tells otherwise than the one issued before it; nothing where there was none. */
    @Transactional(readOnly = true)
    public List<ValueChange> compare(Actor actor, long id) {
        var now = get(actor, id);
        return now.former() == null
                ? List.of()
                : Comparisons.between(get(actor, now.former()).values(), now.values());
    }

    /** Begins a document from the text of the last one of its kind. */
    public DocumentView draft(Actor actor, NewDocument wanted) {
        gate.command(actor, Action.DOCUMENT_DRAFT, ALL, Map.of("new", wanted));
        var basis = beginnings.of(wanted);
        var text = new SaveDocument(basis.title(), templates.first(basis.kind()), basis.asOf(), basis.datedOn());
        return documents
                .saveAndFlush(new Document(basis, text, actor.name(), OffsetDateTime.now(clock)))
                .view();
    }

    public DocumentView change(Actor actor, long id, long version, SaveDocument text) {
        var found = load(actor, id, Action.DOCUMENT_EDIT);
        gate.command(
                actor,
                Action.DOCUMENT_EDIT,
                found.view().resource(),
                Map.of("title", text.title(), "asOf", text.asOf()));
        refuseChanged(found, version);
        beginnings.refuseOutOfReach(text.asOf(), found.view().planYear());
        if (text.datedOn().isBefore(text.asOf())) {
            throw RuleViolation.at(
                    "datedOn",
                    "document.dated.early",
                    text.datedOn().toString(),
                    text.asOf().toString());
        }
        found.change(text);
        return documents.saveAndFlush(found).view();
    }

    /** Refuses while anything stops it: {@code document.stopped} with how many findings. */
    public DocumentView issue(Actor actor, long id, long version) {
        var found = load(actor, id, Action.DOCUMENT_ISSUE);
        gate.command(
                actor,
                Action.DOCUMENT_ISSUE,
                found.view().resource(),
                Map.of("title", found.view().title()));
        refuseChanged(found, version);
        var page = counted(actor, found);
        long stops = page.problems().stream().filter(Problem::stops).count();
        if (stops > 0) {
            throw new RuleViolation("document.stopped", stops);
        }
        var frozen = json.writeValueAsString(Frozen.of(found.view(), found.template(), page.values()));
        var view = found.view();
        found.issue(numbers.next(view.kind(), view.planYear()), frozen, actor.name(), OffsetDateTime.now(clock));
        return documents.saveAndFlush(found).view();
    }

    private DocumentPage counted(Actor actor, Document found) {
        var composition = composer.compose(actor, beginnings.of(found));
        var problems = checks.of(found.view(), found.template(), composition);
        return page(actor, found, found.template(), composition.values(), problems);
    }

    private DocumentPage frozen(Actor actor, Document found) {
        var kept = json.readValue(Objects.requireNonNull(found.content()), Frozen.class);
        return page(actor, found, kept.template(), kept.values(), List.of());
    }

    private DocumentPage page(
            Actor actor, Document found, String template, Map<String, Value> values, List<Problem> problems) {
        var view = found.view();
        var paper = papers.paper(view, template, values, name -> "/documents/" + view.id() + "/rows?of=" + name);
        return new DocumentPage(view, template, paper, values, problems, former(view), mayEdit(actor));
    }

    private @Nullable Long former(DocumentView view) {
        var before = view.number() == null
                ? documents.lastIssued(view.kind(), view.planYear())
                : documents.findByKindAndPlanYearAndNumber(view.kind(), view.planYear(), view.number() - 1);
        return before.map(found -> found.view().id()).orElse(null);
    }

    private static void refuseChanged(Document found, long version) {
        if (found.view().version() != version) {
            throw new RuleViolation("document.changed.meanwhile", found.view().title());
        }
    }

    private static boolean mayEdit(Actor actor) {
        return actor == Actor.SYSTEM || Policy.mayEver(actor, Action.DOCUMENT_EDIT);
    }

    /** A draft does not exist for whoever may not write it. */
    private Document load(Actor actor, long id, Action action) {
        return documents
                .findById(id)
                .filter(found -> found.view().issued() || mayEdit(actor))
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, action, "document:" + id));
    }
}
