package org.shishi.proposal;

import org.springframework.context.MessageSourceResolvable;

/** Who made a proposal. */
public enum ProposalOrigin implements MessageSourceResolvable {
    PUBLIC,
    DEPUTY,
    DEPARTMENT,
    TOWNSHIP;

    @Override
    public String[] getCodes() {
        return new String[] {"ProposalOrigin." + name()};
    }
}
