package org.shishi.document;

import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is to be kept as of one moment, however long that takes and whatever others write meanwhile. */
@Component
@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
public class ConsistentReading {

    private final DocumentReading reading;

    ConsistentReading(DocumentReading reading) {
        this.reading = reading;
    }

    public DocumentPage page(Actor actor, long id, Runnable step) {
        return reading.page(actor, reading.load(actor, id, Action.DOCUMENT_READ), step);
    }
}
