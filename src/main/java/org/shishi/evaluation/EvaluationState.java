package org.shishi.evaluation;

import org.shishi.shared.Labelled;

/** How far the evaluation of a year is. */
public enum EvaluationState implements Labelled {
    COMPUTED,
    PUBLISHED,
    /** Another one has taken its place; it can still be read. */
    REPLACED,
    FROZEN;

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case COMPUTED -> "busy";
            case PUBLISHED -> "good";
            case REPLACED -> "off";
            case FROZEN -> "done";
        };
    }
}
