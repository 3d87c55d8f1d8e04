package org.shishi.proposal;

import org.shishi.shared.Labelled;

/** What became of a proposal. */
public enum ProposalState implements Labelled {
    RECEIVED,
    MERGED,
    /** Screened, and now in the reserve pool. */
    RESERVED,
    REJECTED;
}
