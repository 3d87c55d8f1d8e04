package org.shishi.adjustment;

import java.time.LocalDate;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** What cannot be asked of a project as it stands, and what cannot be decided about it any more. */
@Component
class AdjustmentRules {

    private final AdjustmentRepository adjustments;

    AdjustmentRules(AdjustmentRepository adjustments) {
        this.adjustments = adjustments;
    }

    /** Refuses a request from before the project was adopted, or that its stage or an open one forbids. */
    void check(RequestAdjustment asked, ProjectView project) {
        var faults = new RuleViolation.Collected();
        faults.check(() -> asked.check(project.description()));
        var adopted = project.description().adoptedOn();
        if (asked.requestedOn().isBefore(adopted)) {
            faults.add(RuleViolation.at("requestedOn", "adjustment.date.early", adopted.toString()));
        }
        if (asked.kind() == AdjustmentKind.RESUME && project.stage() != Stage.SUSPENDED) {
            faults.add(RuleViolation.at("kind", "project.stage.not-suspended"));
        }
        if (asked.newDeadline() != null && project.stage().completed()) {
            faults.add(RuleViolation.at("newDeadline", "adjustment.deadline.completed", since(project)));
        }
        faults.check(() -> refuseSecond(asked, project));
        faults.require();
    }

    /** A deadline that was moved after the work was done would hide that it was late. */
    void checkDecided(Adjustment one, LocalDate decidedOn, ProjectView project) {
        if (one.newDeadline() != null && project.stage().completed() && decidedOn.isAfter(completedOn(project))) {
            throw RuleViolation.at("decidedOn", "adjustment.deadline.completed", since(project));
        }
    }

    /** Two open ones of a kind, or for two deadlines, would leave open which of them counts. */
    private void refuseSecond(RequestAdjustment asked, ProjectView project) {
        adjustments.ofProject(project.id()).stream()
                .filter(one -> one.state().open())
                .filter(one -> one.kind() == asked.kind() || one.newDeadline() != null && asked.newDeadline() != null)
                .findFirst()
                .ifPresent(one -> {
                    throw RuleViolation.at(
                            "kind",
                            "adjustment.open.same",
                            one.kind(),
                            one.requestedOn().toString());
                });
    }

    private static LocalDate completedOn(ProjectView project) {
        var day = project.completedOn();
        return day == null ? project.stageSince() : day;
    }

    private static String since(ProjectView project) {
        return completedOn(project).toString();
    }
}
