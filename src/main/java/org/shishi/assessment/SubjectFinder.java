package org.shishi.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.shishi.proposal.VotingBodyView;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Finds the project that is to be assessed, and refuses one that this body does not assess, or not yet. */
@Component
class SubjectFinder {

    private final Projects projects;
    private final AssessmentStore store;

    SubjectFinder(Projects projects, AssessmentStore store) {
        this.projects = projects;
        this.store = store;
    }

    AssessmentSubject find(Actor actor, AssessmentPlan plan, VotingBodyView body, String code, String part) {
        var project = on(actor, code, store.today()).orElseThrow(() -> refused("assessment.subject.no-project", code));
        if (project.planYear() != plan.planYear()) {
            throw refused("assessment.subject.year", code, project.planYear() + "", plan.planYear() + "");
        }
        var unit = body.unitId();
        if (unit != null && !concerns(project, unit)) {
            throw refused("assessment.subject.body", project.code(), body.name());
        }
        var then = on(actor, code, store.looked(plan));
        if (!plan.rule().unfinishedAllowed()) {
            requireFinished(plan, project, then);
        }
        var title = then.orElseThrow(() -> refused("assessment.subject.not-yet", code, plan.heldOn()))
                .description()
                .title();
        return new AssessmentSubject(
                0, project.id(), project.code(), title, part, project.leadUnit().id());
    }

    /** Refuses what is not finished on the day of the meeting, and names the day that would do. */
    private static void requireFinished(AssessmentPlan plan, ProjectView now, Optional<ProjectView> then) {
        if (then.map(ProjectView::stage).filter(Stage::completed).isPresent()) {
            return;
        }
        var finished = now.stage().completed() ? now.completedOn() : null;
        throw finished == null
                ? refused("assessment.subject.unfinished", now.code(), now.stage())
                : refused("assessment.subject.later", now.code(), plan.heldOn(), finished);
    }

    private static boolean concerns(ProjectView project, long unit) {
        return project.leadUnit().id() == unit
                || project.responsibleUnits().stream().anyMatch(one -> one.id() == unit);
    }

    private Optional<ProjectView> on(Actor actor, String code, LocalDate day) {
        try {
            return Optional.of(projects.summary(actor, code, day).project());
        } catch (Denied unknown) {
            return Optional.empty();
        }
    }

    private static RuleViolation refused(String why, Object... values) {
        return RuleViolation.at("subjects", why, values);
    }
}
