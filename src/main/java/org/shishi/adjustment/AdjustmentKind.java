package org.shishi.adjustment;

import org.shishi.project.Description;
import org.shishi.shared.Labelled;

/** What about a project is to be changed (项目调整). */
public enum AdjustmentKind implements Labelled {
    TARGET,
    CONTENT,
    SITE,
    DEADLINE,
    SUSPEND,
    RESUME,
    TERMINATE;

    /** Whether it is major whatever the office thinks: every pause, end and resumption. */
    public boolean alwaysMajor() {
        return this == SUSPEND || this == RESUME || this == TERMINATE;
    }

    /** Whether it asks for another wording. */
    boolean rewords() {
        return this == TARGET || this == CONTENT || this == SITE;
    }

    /** What it would change, as it is said now; empty where it changes no wording. */
    String from(Description said) {
        return switch (this) {
            case TARGET -> said.target();
            case CONTENT, SITE -> said.content();
            case DEADLINE -> said.deadline().toString();
            default -> "";
        };
    }
}
