package org.shishi.document.file;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shishi.background.WorkEnding;
import org.shishi.background.WorkProgress;

/**
 * A file of a document: being made behind the page, or there to be fetched.
 *
 * @param size bytes, once it is there
 * @param builtAt the moment of its figures, for a draft
 * @param outdated whether the document was changed since
 * @param ending why it was not made, if so
 * @param progress while it is being made
 */
public record DocumentFileView(
        DocumentFileKind kind,
        DocumentFileState state,
        String filename,
        int size,
        @Nullable String sha256,
        String askedBy,
        @Nullable OffsetDateTime builtAt,
        boolean outdated,
        @Nullable WorkEnding ending,
        @Nullable WorkProgress progress) {

    static DocumentFileView none(DocumentFileKind kind) {
        return new DocumentFileView(kind, DocumentFileState.NONE, "", 0, null, "", null, false, null, null);
    }

    public boolean isReady() {
        return state == DocumentFileState.READY;
    }

    /** Whether somebody is making it, so that it pays to wait. */
    public boolean isUnderWay() {
        return state == DocumentFileState.BUILDING && progress != null && !progress.stalled();
    }

    /** Whether it was begun and nobody goes on with it, or it could not be made. */
    public boolean isBroken() {
        return state == DocumentFileState.FAILED || state == DocumentFileState.BUILDING && !isUnderWay();
    }

    /** In whole KB, at least one. */
    public int kilobytes() {
        return Math.max(1, (size + 512) / 1024);
    }

    /** The words for why there is none, though it was asked for. */
    public String why() {
        return ending == null || ending == WorkEnding.FAILED ? "document.file.broken" : "document.file." + ending;
    }
}
