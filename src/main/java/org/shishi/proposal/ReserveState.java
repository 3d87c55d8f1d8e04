package org.shishi.proposal;

import org.springframework.context.MessageSourceResolvable;

/** What has become of an item of the reserve pool. */
public enum ReserveState implements MessageSourceResolvable {
    IN_RESERVE,
    CANDIDATE,
    ADOPTED;

    @Override
    public String[] getCodes() {
        return new String[] {"ReserveState." + name()};
    }
}
