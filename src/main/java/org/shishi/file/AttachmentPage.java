package org.shishi.file;

/**
 * A file, what it hangs on, and whether the reader may take it away.
 */
public record AttachmentPage(AttachmentView file, AttachmentTarget record, boolean mayRemove) {}
