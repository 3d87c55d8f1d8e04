package org.shishi.supervision.inspection;

import org.springframework.context.MessageSourceResolvable;

/** How the county looks: alone, together with other bodies, or back at what was finished. */
public enum InspectionKind implements MessageSourceResolvable {
    SPECIAL,
    JOINT,
    LOOK_BACK;

    @Override
    public String[] getCodes() {
        return new String[] {"InspectionKind." + name()};
    }
}
