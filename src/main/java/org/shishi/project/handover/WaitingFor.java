package org.shishi.project.handover;

import org.springframework.context.MessageSourceResolvable;

/** Who can take the step that a project waits for: its units, or else an office; sometimes nobody who is left. */
public enum WaitingFor implements MessageSourceResolvable {
    UNITS,
    COUNTY_OFFICE,
    INSPECTION_OFFICE,
    NOBODY;

    /**
     * @param units those with somebody who can
     * @param officeLeft whether the office that acts otherwise has somebody who can
     */
    static WaitingFor of(WaitingStep step, String units, boolean officeLeft) {
        if (!units.isEmpty()) {
            return UNITS;
        }
        if (!officeLeft) {
            return NOBODY;
        }
        return step.ofInspection() ? INSPECTION_OFFICE : COUNTY_OFFICE;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"WaitingFor." + name()};
    }
}
