package org.shishi.project.closing;

import java.util.List;

/**
 * Says what was asked or decided about the closing of a project, so that whoever may decide, or is concerned, is told.
 *
 * @param title of the project
 * @param units those that carry it out
 * @param requestedBy the account that asked
 * @param by who asked or decided
 * @param words the evidence, the reason or the opinion
 */
public record ClosingTold(
        What what, String code, String title, List<Long> units, long requestedBy, String by, String words) {

    /** What it was. */
    public enum What {
        CLOSING_ASKED,
        REOPENING_ASKED,
        CLOSED,
        REOPENED,
        RETURNED;

        /** Whether somebody else has to decide now. */
        public boolean asked() {
            return this == CLOSING_ASKED || this == REOPENING_ASKED;
        }
    }
}
