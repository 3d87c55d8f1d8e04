package org.shishi.document.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shishi.background.WorkLines;
import org.shishi.background.WorkProgress;
import org.shishi.background.WorkProgressRecorder;
import org.shishi.catalogue.Catalogue;
import org.shishi.document.DocumentReading;
import org.shishi.document.DocumentView;
import org.shishi.document.Issued;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.RuleViolation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the files of documents made behind the page, and hands them out. A draft's is of the moment at which it was made; an
 * issued document's is made once.
 */
@Service
@Transactional
public class DocumentFiles {

    private final DocumentReading reading;
    private final DocumentFileStore store;
    private final Catalogue catalogue;
    private final WorkLines lines;
    private final WorkProgressRecorder progress;
    private final Gate gate;

    DocumentFiles(
            DocumentReading reading,
            DocumentFileStore store,
            Catalogue catalogue,
            WorkLines lines,
            WorkProgressRecorder progress,
            Gate gate) {
        this.reading = reading;
        this.store = store;
        this.catalogue = catalogue;
        this.lines = lines;
        this.progress = progress;
        this.gate = gate;
    }

    /** A file to download. */
    public record Download(String filename, String type, byte[] content) {}

    /** The files of a document, one of each kind, whether they are there or not. */
    @Transactional(readOnly = true)
    public List<DocumentFileView> of(Actor actor, long id) {
        return views(read(actor, id));
    }

    /** The document whose files they are. */
    @Transactional(readOnly = true)
    public DocumentView document(Actor actor, long id) {
        return read(actor, id);
    }

    /** The files of documents that the reader has in a list: without progress, in one statement. */
    @Transactional(readOnly = true)
    public Map<Long, List<DocumentFileView>> of(Actor actor, Collection<DocumentView> listed) {
        gate.list(actor, Action.DOCUMENT_READ);
        var known = listed.stream().collect(Collectors.toMap(DocumentView::id, Function.identity()));
        return store.of(known.keySet()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(file -> file.view(known.get(entry.getKey()), null))
                                .toList()));
    }

    /** Begins to make a file, unless it is being made or, of an issued document, is there already. */
    public List<DocumentFileView> build(Actor actor, long id, DocumentFileKind kind) {
        var document = read(actor, id);
        gate.command(actor, Action.DOCUMENT_BUILD, document.resource(), Map.of("file", kind.name()));
        begin(actor, document, kind);
        return views(document);
    }

    /** Refuses a file that is not there yet: {@code document.file.missing}. */
    @Transactional(readOnly = true)
    public Download download(Actor actor, long id, DocumentFileKind kind) {
        var document = read(actor, id);
        var file = views(document).get(kind.ordinal());
        if (document.isIssued() && file.outdated()) {
            throw new RuleViolation("document.file.missing");
        }
        var content = store.content(id, kind).orElseThrow(() -> new RuleViolation("document.file.missing"));
        return new Download(file.filename(), kind.type(), content);
    }

    @EventListener
    void whenIssued(Issued news) {
        for (var kind : DocumentFileKind.values()) {
            begin(news.by(), news.document(), kind);
        }
    }

    private DocumentView read(Actor actor, long id) {
        var document = reading.view(actor, id, Action.DOCUMENT_READ);
        gate.read(actor, Action.DOCUMENT_READ, document.resource());
        return document;
    }

    private List<DocumentFileView> views(DocumentView document) {
        var known = entries(document);
        return Arrays.stream(DocumentFileKind.values())
                .map(kind -> known.containsKey(kind)
                        ? known.get(kind).view(document, far(document.id(), known.get(kind)))
                        : DocumentFileView.none(kind))
                .toList();
    }

    private Map<DocumentFileKind, DocumentFileStore.Entry> entries(DocumentView document) {
        return store.of(List.of(document.id())).getOrDefault(document.id(), List.of()).stream()
                .collect(Collectors.toMap(DocumentFileStore.Entry::kind, Function.identity()));
    }

    private @org.jspecify.annotations.Nullable WorkProgress far(long id, DocumentFileStore.Entry file) {
        return file.state() == DocumentFileState.BUILDING
                ? progress.of(subject(id, file.kind(), file.ofVersion())).orElse(null)
                : null;
    }

    private void begin(Actor actor, DocumentView document, DocumentFileKind kind) {
        var before = views(document).get(kind.ordinal());
        if (document.isIssued() && before.isReady() && !before.outdated()) {
            return;
        }
        var subject = subject(document.id(), kind, document.version());
        if (store.begin(document.id(), kind, document.version(), actor.name(), before.isBroken())) {
            lines.ask(
                    actor,
                    DocumentFileWork.LINE,
                    subject,
                    catalogue.steps() + FileBuilder.steps(kind),
                    DocumentFileWork.what(document, kind));
        }
    }

    /** Takes back what is being made. Refuses what is not, or not any more: {@code document.file.cancel.nothing}. */
    public List<DocumentFileView> cancel(Actor actor, long id, DocumentFileKind kind) {
        var document = read(actor, id);
        gate.command(
                actor, Action.DOCUMENT_BUILD, document.resource(), Map.of("file", kind.name(), "workCancelled", true));
        var file = entries(document).get(kind);
        if (file == null
                || file.state() != DocumentFileState.BUILDING
                || !lines.cancel(subject(id, kind, file.ofVersion()))) {
            throw new RuleViolation("document.file.cancel.nothing");
        }
        return views(document);
    }

    private static String subject(long id, DocumentFileKind kind, long version) {
        return "document:" + id + ":" + version + ":" + kind.word();
    }
}
