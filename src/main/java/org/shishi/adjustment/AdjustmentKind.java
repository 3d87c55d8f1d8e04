package org.shishi.adjustment;

import java.util.Objects;
import org.shishi.project.ProjectView;
import org.shishi.shared.Labelled;

/** What about a project is to be changed (项目调整). */
public enum AdjustmentKind implements Labelled {
    TARGET,
    CONTENT,
    SITE,
    DEADLINE,
    TITLE,
    /** 总投资, in 万元. */
    INVESTMENT,
    LEAD_UNIT,
    SUSPEND,
    RESUME,
    TERMINATE;

    /** Whether it is major whatever the office thinks: every pause, end and resumption. */
    public boolean alwaysMajor() {
        return this == SUSPEND || this == RESUME || this == TERMINATE;
    }

    /** Whether it asks for something else in words. */
    boolean rewords() {
        return !alwaysMajor() && this != DEADLINE;
    }

    /** What it would change, as it is said now; empty where it changes no wording. */
    String from(ProjectView project) {
        var said = project.description();
        return switch (this) {
            case TARGET -> said.target();
            case CONTENT, SITE -> said.content();
            case DEADLINE -> said.deadline().toString();
            case TITLE -> said.title();
            case INVESTMENT -> Objects.toString(said.budget().investment(), "");
            case LEAD_UNIT -> project.leadUnit().name();
            default -> "";
        };
    }
}
