package org.shishi.adjustment;

import java.util.Objects;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
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
    /** Of a project that was entered with the wrong one; the body that voted says so. */
    LEVEL,
    /** Of a project that was entered with another day than its vote's. */
    ADOPTED_ON,
    SUSPEND,
    RESUME,
    TERMINATE;

    /** Whether it is major whatever the office thinks: every pause, end and resumption, and every correction. */
    public boolean alwaysMajor() {
        return stops() || corrects();
    }

    /** Whether it puts right what was entered wrongly of a vote. */
    public boolean corrects() {
        return this == LEVEL || this == ADOPTED_ON;
    }

    /** Whether it says whether the project goes on, and nothing else. */
    public boolean stops() {
        return this == SUSPEND || this == RESUME || this == TERMINATE;
    }

    /** Whether it can be asked of a project as it stands. */
    boolean offered(Stage stage) {
        return switch (this) {
            case RESUME -> stage.halted();
            case SUSPEND -> !stage.halted();
            case DEADLINE -> stage != Stage.TERMINATED && !stage.completed();
            default -> stage != Stage.TERMINATED;
        };
    }

    /** Whether it asks for something else in words. */
    boolean rewords() {
        return !stops() && this != DEADLINE;
    }

    /** Whether it says in other words what a vote has said in words. */
    public boolean rephrases() {
        return this == TARGET || this == CONTENT || this == SITE || this == TITLE;
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
            case LEVEL -> said.level().name();
            case ADOPTED_ON -> said.adoptedOn().toString();
            default -> "";
        };
    }
}
