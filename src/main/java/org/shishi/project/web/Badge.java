package org.shishi.project.web;

import org.shishi.project.Figure;
import org.shishi.project.Light;
import org.shishi.project.Pace;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;

/** A status as pages show it: the tone of its colour and sign, and the key of its word. */
public record Badge(String tone, String key) {

    public static Badge of(Stage stage) {
        return new Badge(
                switch (stage) {
                    case NOT_STARTED -> "idle";
                    case PREPARING -> "wait";
                    case UNDER_WAY -> "busy";
                    case COMPLETED, IN_USE, ACCEPTED, CLOSED -> "done";
                    case SUSPENDED, TERMINATED -> "off";
                },
                "Stage." + stage);
    }

    public static Badge of(Light light) {
        return new Badge(
                switch (light) {
                    case RED -> "late";
                    case YELLOW -> "warn";
                    case GREEN -> "good";
                    case FINISHED -> "done";
                    case NONE -> "idle";
                },
                "Light." + light);
    }

    public static Badge of(Pace pace) {
        return new Badge(
                switch (pace) {
                    case AHEAD -> "good";
                    case ON_PACE -> "busy";
                    case BEHIND -> "late";
                    case FINISHED -> "done";
                    case NONE -> "idle";
                },
                "Pace." + pace);
    }

    /** How the project stands in time on its day: the published word first, then whether the deadline has passed. */
    public static Badge timeliness(ProjectView project) {
        var standing = project.standing();
        if (standing == null) {
            return new Badge("idle", "projects.timeliness.none");
        }
        return switch (standing) {
            case COMPLETED -> new Badge("done", "Figure.COMPLETED");
            case SUSPENDED -> new Badge("off", "Figure.SUSPENDED");
            case DELAYED -> new Badge("late", "Figure.DELAYED");
            default ->
                project.overdue()
                        ? new Badge("late", "Figure." + Figure.OVERDUE)
                        : new Badge("good", "projects.timeliness.good");
        };
    }
}
