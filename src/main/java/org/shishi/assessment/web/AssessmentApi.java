package org.shishi.assessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.shishi.assessment.AssessmentPreparations;
import org.shishi.assessment.AssessmentSummary;
import org.shishi.assessment.AssessmentView;
import org.shishi.assessment.Assessments;
import org.shishi.assessment.SubjectCandidates;
import org.shishi.assessment.SubjectCourse;
import org.shishi.assessment.SubjectCourses;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.vote.forms.OfficialForm;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Assessments and their preparation for programs: the same verbs as the pages. */
@RestController
@RequestMapping("/api/v1/assessments")
class AssessmentApi {

    private final Assessments assessments;
    private final AssessmentPreparations preparations;
    private final SubjectCandidates candidates;
    private final SubjectCourses courses;

    AssessmentApi(
            Assessments assessments,
            AssessmentPreparations preparations,
            SubjectCandidates candidates,
            SubjectCourses courses) {
        this.courses = courses;
        this.assessments = assessments;
        this.preparations = preparations;
        this.candidates = candidates;
    }

    @GetMapping
    List<AssessmentSummary> list(Actor actor, Viewpoint from) {
        return assessments.ofYear(actor, from.year(), from.asOf());
    }

    @GetMapping("/{id:\\d+}")
    AssessmentView show(Actor actor, Viewpoint from, @PathVariable long id) {
        return assessments.get(actor, id, from.asOf());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AssessmentView> create(Actor actor, @Valid @RequestBody AssessmentForm form) {
        long id = preparations.create(actor, form.plan());
        return ResponseEntity.created(URI.create("/api/v1/assessments/" + id)).body(assessments.get(actor, id));
    }

    @PutMapping("/{id:\\d+}")
    AssessmentView update(Actor actor, @PathVariable long id, @Valid @RequestBody AssessmentForm form) {
        preparations.change(actor, id, form.version(), form.plan());
        return assessments.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/subjects")
    @ResponseStatus(HttpStatus.CREATED)
    AssessmentView add(Actor actor, @PathVariable long id, @Valid @RequestBody SubjectList list) {
        preparations.add(actor, id, list.named());
        return assessments.get(actor, id);
    }

    /** What was said before and after of what it is about, with what was put right in between. */
    @GetMapping("/{id:\\d+}/courses")
    List<SubjectCourse> courses(Actor actor, Viewpoint from, @PathVariable long id) {
        return courses.of(actor, assessments.get(actor, id, from.asOf()), from.asOf());
    }

    /** The projects that it may be about. */
    @GetMapping("/{id:\\d+}/candidates")
    Page<SubjectCandidates.Offered> candidates(Actor actor, @PathVariable long id, CandidateQuery query) {
        return candidates.find(actor, id, query.q(), query.lead(), query.aspect(), query.level(), query.shown());
    }

    @DeleteMapping("/{id:\\d+}/subjects/{number}")
    AssessmentView strike(Actor actor, @PathVariable long id, @PathVariable int number) {
        preparations.strike(actor, id, number);
        return assessments.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/lot")
    AssessmentView draw(Actor actor, @PathVariable long id, @Valid @RequestBody DrawForm form) {
        preparations.draw(actor, id, form.seed().strip(), form.names(), form.many());
        return assessments.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/officials")
    @ResponseStatus(HttpStatus.CREATED)
    AssessmentView appoint(Actor actor, @PathVariable long id, @Valid @RequestBody OfficialForm form) {
        preparations.appoint(actor, id, form.username(), form.office());
        return assessments.get(actor, id);
    }

    @DeleteMapping("/{id:\\d+}/officials/{account}")
    AssessmentView dismiss(Actor actor, @PathVariable long id, @PathVariable long account) {
        preparations.dismiss(actor, id, account);
        return assessments.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/freeze")
    AssessmentView freeze(
            Actor actor,
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") @Size(max = 500) String despite) {
        preparations.freeze(actor, id, version, despite.strip());
        return assessments.get(actor, id);
    }
}
