package org.shishi.evaluation.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.shishi.evaluation.ManualPoint;
import org.shishi.evaluation.ManualPoints;
import org.shishi.evaluation.PointRevocations;
import org.shishi.evaluation.web.EvaluationForms.ManualPointForm;
import org.shishi.evaluation.web.EvaluationForms.PointAnswerForm;
import org.shishi.evaluation.web.EvaluationForms.PointRevocationForm;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Viewpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Points by hand for programs. */
@RestController
@RequestMapping("/api/v1/evaluation-points")
class ManualPointApi {

    private final ManualPoints points;
    private final PointRevocations revocations;

    ManualPointApi(ManualPoints points, PointRevocations revocations) {
        this.points = points;
        this.revocations = revocations;
    }

    @GetMapping
    List<ManualPoint> list(Actor actor, Viewpoint from) {
        return points.ofYear(actor, from.year());
    }

    @GetMapping("/{id:\\d+}")
    ManualPoint show(Actor actor, @PathVariable long id) {
        return points.get(actor, id);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.EVALUATION_POINT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ManualPoint> enter(Actor actor, @Valid @ModelAttribute ManualPointForm form) {
        points.openForm(actor, form.planYear());
        long id = points.enter(actor, form.command(), form.files());
        return ResponseEntity.created(URI.create("/api/v1/evaluation-points/" + id))
                .body(points.get(actor, id));
    }

    @PostMapping("/{id:\\d+}/revocation")
    ManualPoint revoke(Actor actor, @PathVariable long id, @Valid @RequestBody PointRevocationForm form) {
        revocations.revokePoint(actor, id, form.words());
        return points.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/answer")
    ManualPoint answer(Actor actor, @PathVariable long id, @Valid @RequestBody PointAnswerForm form) {
        points.get(actor, id);
        points.answer(actor, id, form.version(), form.confirmed(), form.words());
        return points.get(actor, id);
    }
}
