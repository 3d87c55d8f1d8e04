package org.shishi.project;

/**
 * Knows which projects were voted for, so that the ledger can keep what was promised without knowing votes: target, content
 * and deadline of such a project change by a decided adjustment only.
 */
public interface VotedPromise {

    boolean voted(long projectId);
}
