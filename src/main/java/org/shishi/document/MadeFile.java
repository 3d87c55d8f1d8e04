package org.shishi.document;

/** A file as it was made, to be kept or sent. */
record MadeFile(String filename, byte[] content) {}
