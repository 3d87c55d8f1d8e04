package org.shishi.file;

/** The bytes that a browser is sent. */
public record AttachmentContent(String filename, FileType type, byte[] content) {}
