package org.shishi.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.Value;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
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
    private final DocumentReading reading;
    private final ConsistentReading moment;
    private final DocumentNumbers numbers;
    private final DocumentPapers papers;
    private final Templates templates;
    private final DocumentDates beginnings;
    private final JsonMapper json;
    private final ApplicationEventPublisher news;
    private final Gate gate;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Lock turn = new ReentrantLock(); // issuing reads with a second connection: who waits must hold none

    Documents(
            DocumentRepository documents,
            DocumentReading reading,
            ConsistentReading moment,
            DocumentNumbers numbers,
            DocumentPapers papers,
            Templates templates,
            DocumentDates beginnings,
            JsonMapper json,
            ApplicationEventPublisher news,
            Gate gate,
            TransactionOperations transactions,
            Clock clock) {
        this.documents = documents;
        this.reading = reading;
        this.moment = moment;
        this.numbers = numbers;
        this.papers = papers;
        this.templates = templates;
        this.beginnings = beginnings;
        this.json = json;
        this.news = news;
        this.gate = gate;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The documents of a plan year; those that are not issued only for who may write them.
     *
     * @param state none: drafts and issued ones
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<DocumentView> list(Actor actor, int year, @Nullable DocumentKind kind, @Nullable DocumentState state) {
        gate.list(actor, Action.DOCUMENT_READ);
        var wanted = state == null ? List.of(DocumentState.DRAFT, DocumentState.ISSUED) : List.of(state);
        var seen = DocumentReading.mayEdit(actor)
                ? wanted
                : wanted.stream().filter(one -> one == DocumentState.ISSUED).toList();
        return documents.list(year, kind, seen);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DocumentPage get(Actor actor, long id) {
        var found = reading.load(actor, id, Action.DOCUMENT_READ);
        gate.read(actor, Action.DOCUMENT_READ, found.view().resource());
        return reading.page(actor, found, DocumentReading.UNSEEN);
    }

    /** One placeholder of a document with the rows behind it; hidden where the document does not say it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Value value(Actor actor, long id, String name) {
        return get(actor, id).value(name);
    }

    /** The draft with its catalogue, for who may change it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DocumentPage edit(Actor actor, long id) {
        var found = reading.load(actor, id, Action.DOCUMENT_EDIT);
        gate.read(actor, Action.DOCUMENT_EDIT, found.view().resource());
        return reading.page(actor, found, DocumentReading.UNSEEN);
    }

    /** The draft as it would read with another text, which is not kept. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DocumentPage preview(Actor actor, long id, SaveDocument text) {
        var found = reading.load(actor, id, Action.DOCUMENT_EDIT);
        gate.read(actor, Action.DOCUMENT_EDIT, found.view().resource());
        beginnings.refuseOutOfReach(text, found.view());
        return reading.counted(actor, found.view().with(text), text.template(), DocumentReading.UNSEEN);
    }

    /** Begins a document from the text of the last one of its kind. */
    public DocumentView draft(Actor actor, NewDocument wanted) {
        gate.command(actor, Action.DOCUMENT_DRAFT, ALL, Map.of("new", wanted));
        var basis = beginnings.of(wanted);
        var kind = wanted.kind();
        var begun = wanted.shipped() ? Templates.shipped(kind) : templates.first(kind);
        var text = new SaveDocument(kind.title(basis), begun, basis.asOf(), basis.datedOn());
        return documents
                .saveAndFlush(new Document(kind, basis, text, actor.name(), now()))
                .view();
    }

    public DocumentView change(Actor actor, long id, long version, SaveDocument text) {
        var found =
                command(actor, id, version, Action.DOCUMENT_EDIT, Map.of("title", text.title(), "asOf", text.asOf()));
        beginnings.refuseOutOfReach(text, found.view());
        if (found.says(text)) {
            return found.view();
        }
        found.change(text, beginnings.of(found.view().with(text)).since());
        return documents.saveAndFlush(found).view();
    }

    /**
     * Refuses while anything stops it: {@code document.stopped} with how many; and what is to be looked at before it was:
     * {@code document.look.first}; and a project that is doubtful though it counts, without a reason: {@code
     * document.reason.first}.
     *
     * @param looked how many things to look at were seen and found to be in order
     * @param answer why what asks for a reason is right as it stands; it stays with the document
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public DocumentView issue(Actor actor, long id, long version, long looked, String answer) {
        turn.lock();
        try {
            return transactions.execute(status -> issueInTurn(actor, id, version, looked, answer));
        } finally {
            turn.unlock();
        }
    }

    private DocumentView issueInTurn(Actor actor, long id, long version, long looked, String answer) {
        var found = command(actor, id, version, Action.DOCUMENT_ISSUE, Map.of("looked", looked, "answer", answer));
        var view = found.view();
        int number = numbers.next(view.kind(), view.planYear()); // the others who issue have committed, or wait
        var page = moment.page(actor, id, DocumentReading.UNSEEN);
        long stops = page.problems().size() - page.looks();
        if (stops > 0) {
            throw new RuleViolation("document.stopped", stops);
        }
        if (page.looks() != looked) {
            throw RuleViolation.at("looked", "document.look.first", page.looks());
        }
        if (page.asksReason() && answer.isBlank()) {
            throw RuleViolation.at("answer", "document.reason.first");
        }
        var kept = page.asksReason() ? answer : "";
        var frozen = json.writeValueAsString(IssuedContent.of(page, papers.issuer(view), kept));
        found.issue(number, page.document().since(), frozen, actor.name(), now());
        var issued = documents.saveAndFlush(found).view();
        news.publishEvent(new Issued(actor, issued));
        return issued;
    }

    /** Takes a draft off the list; it stays with its reason. */
    public DocumentView discard(Actor actor, long id, long version, String reason) {
        var found = command(actor, id, version, Action.DOCUMENT_DISCARD, Map.of("reason", reason));
        found.discard(reason, actor.name(), now());
        return documents.saveAndFlush(found).view();
    }

    private Document command(Actor actor, long id, long version, Action action, Map<String, ?> detail) {
        var found = reading.load(actor, id, action);
        gate.command(actor, action, found.view().resource(), detail);
        if (found.view().version() != version) {
            throw new RuleViolation("document.changed.meanwhile", found.view().title());
        }
        return found;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
