package org.shishi.project.ledger;

import java.util.Collection;
import java.util.Set;

/**
 * Knows which projects were voted for, so that the ledger can keep what was promised without knowing votes: target, content
 * and deadline of such a project change by a decided adjustment only.
 */
public interface VotedPromise {

    /** Those of them that were voted for; one statement, however many are asked about. */
    Set<Long> voted(Collection<Long> projectIds);
}
