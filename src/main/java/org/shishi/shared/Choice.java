package org.shishi.shared;

/** One line of a selection list, so that forms need not know entities: what is sent, and what is read. */
public record Choice(String value, String label) {}
