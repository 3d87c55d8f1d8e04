package org.shishi.proposal;

import org.springframework.context.MessageSourceResolvable;

/** What sort of body votes: a 街道 has no congress, and its assembly 票选 where a congress 票决. */
public enum BodyKind implements MessageSourceResolvable {
    COUNTY_CONGRESS,
    TOWNSHIP_CONGRESS,
    STREET_ASSEMBLY;

    @Override
    public String[] getCodes() {
        return new String[] {"BodyKind." + name()};
    }
}
