package org.shishi.evaluation.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.shishi.evaluation.EvaluationHead;
import org.shishi.evaluation.EvaluationRuns;
import org.shishi.evaluation.EvaluationView;
import org.shishi.evaluation.Evaluations;
import org.shishi.evaluation.Evaluations.OfIndicator;
import org.shishi.evaluation.Evaluations.OfUnit;
import org.shishi.evaluation.ObjectionView;
import org.shishi.evaluation.Objections;
import org.shishi.evaluation.Objections.OfPoint;
import org.shishi.evaluation.PointRevocations;
import org.shishi.evaluation.YearFreezes;
import org.shishi.evaluation.web.EvaluationForms.ComputeForm;
import org.shishi.evaluation.web.EvaluationForms.ObjectionDecisionForm;
import org.shishi.evaluation.web.EvaluationForms.ObjectionForm;
import org.shishi.evaluation.web.EvaluationForms.PointRevocationForm;
import org.shishi.evaluation.web.EvaluationForms.SeenForm;
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

/** The evaluation of units for programs: the same verbs as the pages. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationApi {

    private final Evaluations evaluations;
    private final EvaluationRuns runs;
    private final Objections objections;
    private final PointRevocations revocations;
    private final YearFreezes freezes;

    EvaluationApi(
            Evaluations evaluations,
            EvaluationRuns runs,
            Objections objections,
            PointRevocations revocations,
            YearFreezes freezes) {
        this.revocations = revocations;
        this.evaluations = evaluations;
        this.runs = runs;
        this.objections = objections;
        this.freezes = freezes;
    }

    @GetMapping
    List<EvaluationHead> list(Actor actor, Viewpoint from) {
        return evaluations.ofYear(actor, from.year(), from.asOf());
    }

    @GetMapping("/{id:\\d+}")
    EvaluationView show(Actor actor, Viewpoint from, @PathVariable long id) {
        return evaluations.get(actor, id, from.asOf());
    }

    @GetMapping("/{id:\\d+}/units/{code}")
    OfUnit unit(Actor actor, Viewpoint from, @PathVariable long id, @PathVariable String code) {
        return evaluations.unit(actor, id, code, from.asOf());
    }

    @GetMapping("/{id:\\d+}/units/{code}/points/{indicator:\\d+}")
    OfIndicator point(
            Actor actor,
            Viewpoint from,
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable int indicator) {
        return evaluations.indicator(actor, id, code, indicator, from.asOf());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EvaluationView> compute(Actor actor, @Valid @RequestBody ComputeForm form) {
        long id = runs.compute(actor, form.planYear(), form.asOf());
        return ResponseEntity.created(URI.create("/api/v1/evaluations/" + id)).body(evaluations.get(actor, id));
    }

    /** The objections to an evaluation, what waits first; a unit sees its own. */
    @GetMapping("/{id:\\d+}/objections")
    List<ObjectionView> objections(Actor actor, Viewpoint from, @PathVariable long id) {
        return objections.of(actor, evaluations.get(actor, id, from.asOf()));
    }

    @PostMapping(
            path = "/{id:\\d+}/units/{code}/points/{indicator:\\d+}/objection",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.EVALUATION_OBJECT)
    OfIndicator object(
            Actor actor,
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable int indicator,
            @Valid @ModelAttribute ObjectionForm form) {
        objections.openForm(actor, id, code, indicator);
        objections.object(actor, id, code, indicator, form.wording().strip(), form.files());
        return evaluations.indicator(actor, id, code, indicator);
    }

    @PostMapping("/objections/{id:\\d+}/decision")
    OfPoint decide(Actor actor, @PathVariable long id, @Valid @RequestBody ObjectionDecisionForm form) {
        objections.openDecision(actor, id);
        objections.decide(actor, id, form.version(), form.command());
        return objections.openDecision(actor, id);
    }

    @PostMapping("/objections/{id:\\d+}/revocation")
    OfPoint revoke(Actor actor, @PathVariable long id, @Valid @RequestBody PointRevocationForm form) {
        revocations.revokeObjection(actor, id, form.words());
        return objections.openDecision(actor, id);
    }

    @PostMapping("/{id:\\d+}/freeze")
    EvaluationView askFreeze(Actor actor, @PathVariable long id, @Valid @RequestBody SeenForm form) {
        evaluations.get(actor, id);
        freezes.ask(actor, id, form.version());
        return evaluations.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/freeze/confirmation")
    EvaluationView freeze(Actor actor, @PathVariable long id, @Valid @RequestBody SeenForm form) {
        evaluations.get(actor, id);
        freezes.confirm(actor, id, form.version());
        return evaluations.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/freeze/withdrawal")
    EvaluationView withdrawFreeze(Actor actor, @PathVariable long id, @Valid @RequestBody SeenForm form) {
        evaluations.get(actor, id);
        freezes.withdraw(actor, id, form.version());
        return evaluations.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/publication")
    EvaluationView publish(Actor actor, @PathVariable long id, @Valid @RequestBody SeenForm form) {
        evaluations.get(actor, id);
        runs.publish(actor, id, form.version());
        return evaluations.get(actor, id);
    }
}
