package org.shishi.evaluation.rule;

import org.shishi.shared.Labelled;

/** What a unit's points of a year come to. */
public enum EvaluationGrade implements Labelled {
    EXCELLENT,
    GOOD,
    PASSED,
    FAILED;

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case EXCELLENT -> "done";
            case GOOD -> "good";
            case PASSED -> "warn";
            case FAILED -> "late";
        };
    }
}
