package org.shishi.document;

import org.shishi.policy.Actor;

/** A document was issued, heard in the same transaction: its files are made then, so that they are there when it is read. */
public record Issued(Actor by, DocumentView document) {}
