package org.shishi.proposal;

import org.springframework.context.MessageSourceResolvable;

/** What became of a proposal. */
public enum ProposalState implements MessageSourceResolvable {
    RECEIVED,
    MERGED,
    /** Screened, and now in the reserve pool. */
    RESERVED,
    REJECTED;

    @Override
    public String[] getCodes() {
        return new String[] {"ProposalState." + name()};
    }
}
