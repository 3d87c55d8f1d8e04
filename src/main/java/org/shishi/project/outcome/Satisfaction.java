package org.shishi.project.outcome;

import org.shishi.shared.Labelled;

/** What deputies say of a project on a day, by the newest assessment of it (满意度测评). */
public enum Satisfaction implements Labelled {
    SATISFIED,
    FAIRLY_SATISFIED,
    DISSATISFIED,
    /** Completed, and nobody has assessed it yet. */
    NOT_ASSESSED;

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case SATISFIED -> "done";
            case FAIRLY_SATISFIED -> "warn";
            case DISSATISFIED -> "late";
            case NOT_ASSESSED -> "idle";
        };
    }
}
