package org.shishi.operation;

/** How well something is, in the order of urgency. */
public enum StatusLevel {
    OK("good"),
    /** Nothing fails yet; somebody should look at it on a working day. */
    WARNING("warn"),
    /** Something fails, or will within hours. */
    CRITICAL("late");

    private final String tone;

    StatusLevel(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }
}
