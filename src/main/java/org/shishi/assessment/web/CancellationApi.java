package org.shishi.assessment.web;

import jakarta.validation.Valid;
import org.shishi.assessment.AssessmentCancellations;
import org.shishi.assessment.AssessmentView;
import org.shishi.assessment.Assessments;
import org.shishi.policy.Actor;
import org.shishi.vote.forms.AgreementForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes back an assessment for programs. */
@RestController
@RequestMapping("/api/v1/assessments/{id:\\d+}")
class CancellationApi {

    private final Assessments assessments;
    private final AssessmentCancellations cancellations;

    CancellationApi(Assessments assessments, AssessmentCancellations cancellations) {
        this.assessments = assessments;
        this.cancellations = cancellations;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable long id) {
        cancellations.remove(actor, id);
    }

    @PostMapping("/cancellation")
    AssessmentView cancel(Actor actor, @PathVariable long id, @Valid @RequestBody CancelForm form) {
        cancellations.cancel(actor, id, form.reason());
        return assessments.get(actor, id);
    }

    @PostMapping("/cancellation/agreement")
    AssessmentView agree(Actor actor, @PathVariable long id, @Valid @RequestBody AgreementForm form) {
        cancellations.agree(actor, id, form.version());
        return assessments.get(actor, id);
    }

    @PostMapping("/cancellation/rejection")
    AssessmentView reject(Actor actor, @PathVariable long id) {
        cancellations.reject(actor, id);
        return assessments.get(actor, id);
    }
}
