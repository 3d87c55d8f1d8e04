package org.shishi.project;

import org.springframework.context.MessageSourceResolvable;

/** Why a project is late (滞后原因). */
public enum Blocker implements MessageSourceResolvable {
    FUNDS,
    POLICY,
    FOREST_APPROVAL,
    LAND,
    TENDER,
    CONSTRUCTION,
    WEATHER,
    OTHER;

    @Override
    public String[] getCodes() {
        return new String[] {"Blocker." + name()};
    }
}
