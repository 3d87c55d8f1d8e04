package org.shishi.superior;

import org.shishi.shared.Labelled;

/** What a superior body says of the county's projects. */
public enum SuperiorNoticeKind implements Labelled {
    /** Named as late (通报滞后). */
    LATE,
    /** Named for what was reported falsely (通报虚报瞒报). */
    FALSE_REPORT,
    /** Criticised for something else. */
    CRITICISM,
    PRAISE;

    public boolean praises() {
        return this == PRAISE;
    }

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case LATE, CRITICISM -> "warn";
            case FALSE_REPORT -> "late";
            case PRAISE -> "good";
        };
    }
}
