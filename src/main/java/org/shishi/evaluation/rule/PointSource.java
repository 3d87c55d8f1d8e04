package org.shishi.evaluation.rule;

import org.shishi.shared.Labelled;

/** From which rows of the ledger an indicator's points are counted; by hand where the ledger cannot know. */
public enum PointSource implements Labelled {
    /** Sent after its due date. */
    REPORT_LATE,
    /** Past its due date and not sent. */
    REPORT_MISSING,
    /** A notice that was not answered in time. */
    NOTICE_OVERDUE,
    /** A finding that came back after it had been struck off. */
    FINDING_REOPENED,
    /** A finding that is past its deadline. */
    FINDING_OVERDUE,
    /** A project at work past its deadline. */
    PROJECT_OVERDUE,
    RED_LIGHT,
    YELLOW_LIGHT,
    COMPLETED,
    COMPLETED_ON_TIME,
    COMPLETED_LATE,
    SATISFIED,
    DISSATISFIED,
    /** A finished project that was looked at again and found unused. */
    LOOK_BACK_UNUSED,
    /** A problem that a look-back found. */
    LOOK_BACK_FINDING,
    /** A finding that what was reported is not there. */
    FALSE_REPORT,
    /** A superior body's paper that names the unit for what went wrong. */
    SUPERIOR_CRITICISM,
    SUPERIOR_PRAISE,
    /** Entered by one person with evidence and reason, confirmed by another. */
    MANUAL;

    /** Whether the cases are some out of so many, so that their share says something. */
    public boolean hasWhole() {
        return switch (this) {
            case SUPERIOR_CRITICISM, SUPERIOR_PRAISE, LOOK_BACK_FINDING, MANUAL -> false;
            default -> true;
        };
    }
}
