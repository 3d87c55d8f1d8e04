package org.shishi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.Assessments.OfProject;
import org.shishi.assessment.SubjectCourse.Rectification;
import org.shishi.assessment.SubjectCourse.Step;
import org.shishi.policy.Actor;
import org.shishi.supervision.finding.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins what was said of one subject: the first result, what was put right since, and the second result. */
@Service
@Transactional(readOnly = true)
public class SubjectCourses {

    private final Assessments assessments;
    private final Findings findings;

    SubjectCourses(Assessments assessments, Findings findings) {
        this.assessments = assessments;
        this.findings = findings;
    }

    /** Of a project and its parts, by what was announced up to a day. */
    public List<SubjectCourse> ofProject(Actor actor, long projectId, LocalDate asOf) {
        return joined(assessments.ofProject(actor, projectId, asOf), asOf);
    }

    /** Of what an assessment is about, where a result before or after it belongs to the same subject; in the order of the ballot. */
    public List<SubjectCourse> of(Actor actor, AssessmentView view, LocalDate asOf) {
        var plan = view.head().plan();
        var first = plan.followsId();
        long shown = first == null ? view.head().id() : first;
        var all = joined(assessments.announced(actor, plan.planYear(), asOf), asOf);
        return view.subjects().stream()
                .flatMap(subject -> all.stream().filter(one -> one.isOf(subject) && one.has(shown)))
                .filter(SubjectCourse::goesOn)
                .toList();
    }

    private List<SubjectCourse> joined(List<OfProject> earliestFirst, LocalDate asOf) {
        var courses = new ArrayList<SubjectCourse>();
        for (var told : earliestFirst) {
            var step = new Step(told, rectification(told.result().findingId(), asOf));
            int place = before(courses, told);
            if (place < 0) {
                courses.add(SubjectCourse.of(step));
            } else {
                courses.set(place, courses.get(place).then(step));
            }
        }
        return List.copyOf(courses);
    }

    /** Where stands what a second assessment follows; nowhere for a first one. */
    private static int before(List<SubjectCourse> courses, OfProject told) {
        var follows = told.head().plan().followsId();
        for (int i = 0; follows != null && i < courses.size(); i++) {
            if (courses.get(i).isOf(told.result().subject()) && courses.get(i).has(follows)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Rectification rectification(@Nullable Long finding, LocalDate asOf) {
        return finding == null
                ? null
                : findings.onDay(finding, asOf)
                        .map(view ->
                                new Rectification(finding, view.state(), view.overdue(), view.dueOn(), view.endedOn()))
                        .orElse(null);
    }
}
