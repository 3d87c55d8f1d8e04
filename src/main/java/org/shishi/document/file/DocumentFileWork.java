package org.shishi.document.file;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.shishi.background.SharedWork;
import org.shishi.background.WorkEnding;
import org.shishi.background.WorkOrder;
import org.shishi.background.WorkSteps;
import org.shishi.catalogue.Catalogue;
import org.shishi.document.ConsistentReading;
import org.shishi.document.DocumentView;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the files of documents, on whichever node has time, with the rights of whoever asked. */
@Component
class DocumentFileWork implements SharedWork {

    static final String LINE = "document-file";

    private static final String DOCUMENT = "document";
    private static final String VERSION = "version";
    private static final String FILE = "file";

    private final ConsistentReading moment;
    private final FileBuilder builder;
    private final DocumentFileStore store;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;

    DocumentFileWork(
            ConsistentReading moment,
            FileBuilder builder,
            DocumentFileStore store,
            Catalogue catalogue,
            TransactionTemplate transaction) {
        this.moment = moment;
        this.builder = builder;
        this.store = store;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    static Map<String, String> what(DocumentView document, DocumentFileKind kind) {
        return Map.of(
                DOCUMENT,
                String.valueOf(document.id()),
                VERSION,
                String.valueOf(document.version()),
                FILE,
                kind.name());
    }

    @Override
    public String line() {
        return LINE;
    }

    @Override
    public void carryOut(Actor actor, WorkOrder order, WorkSteps steps) {
        long id = order.number(DOCUMENT);
        var kind = DocumentFileKind.valueOf(order.word(FILE));
        int total = catalogue.steps() + FileBuilder.steps(kind);
        var done = new AtomicInteger();
        Runnable step = () -> steps.tell(done.incrementAndGet(), total);
        var page = moment.page(actor, id, step);
        var file = builder.make(page, kind, step);
        transaction.executeWithoutResult(status -> {
            store.keep(id, kind, page.document().version(), file);
            steps.finished();
        });
    }

    @Override
    public void over(WorkOrder order, WorkEnding why) {
        store.failed(order.number(DOCUMENT), DocumentFileKind.valueOf(order.word(FILE)), order.number(VERSION), why);
    }
}
