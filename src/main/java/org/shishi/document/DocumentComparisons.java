package org.shishi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Lays documents beside each other, and beside what the ledger says today. */
@Service
public class DocumentComparisons {

    private final Documents documents;
    private final DocumentReading reading;
    private final Gate gate;

    DocumentComparisons(Documents documents, DocumentReading reading, Gate gate) {
        this.documents = documents;
        this.reading = reading;
        this.gate = gate;
    }

    /** What the document tells otherwise than the one issued before it, or than the ledger would today. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DocumentComparison compare(Actor actor, long id, ComparisonBase against) {
        var now = documents.get(actor, id);
        if (against == ComparisonBase.LEDGER) {
            gate.tasks(actor, Action.DOCUMENT_DRAFT); // who sees less of the ledger would see differences that are none
            return new DocumentComparison(now.document(), against, null, sinceIssued(actor, now), List.of());
        }
        if (now.former() == null) {
            return DocumentComparison.nothing(now.document(), against);
        }
        var before = documents.get(actor, now.former());
        return new DocumentComparison(
                now.document(),
                against,
                before.document(),
                DocumentDifferences.between(before.values(), now.values()),
                DocumentDifferences.between(before.template(), now.template()));
    }

    /** A draft is the ledger of today. */
    private List<FigureChange> sinceIssued(Actor actor, DocumentPage page) {
        var changes = new ArrayList<FigureChange>();
        if (page.document().isIssued()) {
            reading.each(actor, page, (name, live) -> {
                var kept = Objects.requireNonNull(page.values().get(name));
                DocumentDifferences.change(name, kept, live, DocumentDifferences.MOST_SHOWN)
                        .ifPresent(changes::add);
            });
        }
        return changes;
    }

    /** Where a text differs from the one that a page shows. */
    public List<TextChange> differences(DocumentPage page, String text) {
        return DocumentDifferences.between(page.template(), text);
    }
}
