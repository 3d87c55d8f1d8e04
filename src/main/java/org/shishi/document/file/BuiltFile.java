package org.shishi.document.file;

/** A file as it was made, to be kept or sent. */
public record BuiltFile(String filename, byte[] content) {}
