package org.shishi.assessment;

import java.time.LocalDate;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.project.ProjectView;
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
        var project = project(actor, code, plan.heldOn());
        if (project.planYear() != plan.planYear()) {
            throw refused("assessment.subject.year", code, project.planYear() + "", plan.planYear() + "");
        }
        var unit = body.unitId();
        if (unit != null && !concerns(project, unit)) {
            throw refused("assessment.subject.body", project.code(), body.name());
        }
        requireFinished(plan, project);
        var title = project.description().title();
        return new AssessmentSubject(
                0, project.id(), project.code(), title, part, project.leadUnit().id());
    }

    /** Whether it is finished on the day of the meeting, or today where that is still to come. */
    boolean finished(Actor actor, AssessmentPlan plan, AssessmentSubject subject) {
        return project(actor, subject.code(), plan.heldOn()).stage().completed();
    }

    private void requireFinished(AssessmentPlan plan, ProjectView project) {
        if (!plan.rule().unfinishedAllowed() && !project.stage().completed()) {
            throw refused("assessment.subject.unfinished", project.code(), project.stage());
        }
    }

    private static boolean concerns(ProjectView project, long unit) {
        return project.leadUnit().id() == unit
                || project.responsibleUnits().stream().anyMatch(one -> one.id() == unit);
    }

    private ProjectView project(Actor actor, String code, LocalDate heldOn) {
        var today = store.today();
        try {
            return projects.summary(actor, code, heldOn.isAfter(today) ? today : heldOn)
                    .project();
        } catch (Denied unknown) {
            throw refused("assessment.subject.no-project", code);
        }
    }

    private static RuleViolation refused(String why, Object... values) {
        return RuleViolation.at("subjects", why, values);
    }
}
