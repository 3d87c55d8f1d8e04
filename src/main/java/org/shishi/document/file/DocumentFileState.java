package org.shishi.document.file;

/** Where a file of a document is. */
public enum DocumentFileState {
    /** Nobody has asked for it yet. */
    NONE,
    BUILDING,
    READY,
    /** Could not be made; it can be asked for again. */
    FAILED
}
