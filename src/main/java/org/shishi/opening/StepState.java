package org.shishi.opening;

import org.shishi.shared.Labelled;

/** How far a step is, computed from what is there. */
public enum StepState implements Labelled {
    DONE("done"),
    /** Something is there, and something is missing. */
    BEGUN("wait"),
    /** Nothing was set, and what is usual holds. */
    USUAL("good"),
    OPEN("idle");

    private final String tone;

    StepState(String tone) {
        this.tone = tone;
    }

    /** The look of its badge. */
    public String tone() {
        return tone;
    }
}
