package org.shishi.document;

import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a document for its file as of one moment, however long that takes. */
@Component
class MomentReading {

    private final DocumentReading reading;

    MomentReading(DocumentReading reading) {
        this.reading = reading;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DocumentPage page(Actor actor, long id, Runnable step) {
        return reading.page(actor, reading.load(actor, id, Action.DOCUMENT_READ), step);
    }
}
