package org.shishi.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.assessment.Assessments;
import org.shishi.assessment.SubjectCourse;
import org.shishi.assessment.SubjectCourses;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.ProjectPart;
import org.shishi.project.ProjectView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on a project's page what deputies say of it: every assessment, the second beside the first. */
@Component
@Order(65)
class AssessmentPart implements ProjectPart {

    private final Assessments assessments;
    private final SubjectCourses courses;

    AssessmentPart(Assessments assessments, SubjectCourses courses) {
        this.assessments = assessments;
        this.courses = courses;
    }

    @Override
    public String word() {
        return "assessment";
    }

    @Override
    public String template() {
        return "assessment/project :: part";
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.mayEver(actor, Action.ASSESSMENT_READ);
    }

    @Override
    public Object view(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        return new Part(
                assessments.ofProject(actor, project.id(), asOf),
                courses.ofProject(actor, project.id(), asOf).stream()
                        .filter(SubjectCourse::goesOn)
                        .toList(),
                Policy.scope(actor, Action.FINDING_READ).everything());
    }

    /**
     * All that was announced, the earliest first.
     *
     * @param courses of what had to be put right, or was assessed again
     */
    record Part(List<Assessments.OfProject> all, List<SubjectCourse> courses, boolean readsFindings) {}
}
