package org.shishi.assessment;

import org.shishi.shared.Labelled;

/** How far an assessment has come. */
public enum AssessmentState implements Labelled {
    PREPARING,
    /** Rule, subjects and people are frozen. */
    COUNTING,
    ANNOUNCED,
    /** Called off before it was announced; its numbers say nothing. */
    CANCELLED;

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case PREPARING -> "wait";
            case COUNTING -> "busy";
            case ANNOUNCED -> "done";
            case CANCELLED -> "idle";
        };
    }
}
