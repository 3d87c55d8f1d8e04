package org.shishi.supervision.inspection;

import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.ApiPage;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Inspections for programs. The last word of an address names the step: {@code hold}, {@code cancel}, {@code site}, {@code
 * draw}, {@code conclude}, {@code tell}.
 */
@RestController
@RequestMapping("/api/v1/inspections")
class InspectionApi {

    private final Inspections inspections;
    private final InspectionStepHandler steps;

    InspectionApi(Inspections inspections, InspectionStepHandler steps) {
        this.inspections = inspections;
        this.steps = steps;
    }

    @GetMapping
    PagedModel<InspectionView> list(
            Actor actor,
            Viewpoint from,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable InspectionKind kind,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size) {
        var filter = new InspectionQuery(q, kind, sort).filter(from);
        return new PagedModel<>(inspections.find(actor, filter, ApiPage.of(page, size)));
    }

    /** All that were held by the day, and how many of them together with other bodies. */
    @GetMapping("/counts")
    InspectionCounts counts(Actor actor, Viewpoint from) {
        return inspections.counts(actor, from.year(), from.asOf());
    }

    @GetMapping("/{id}")
    InspectionDetail show(Actor actor, @PathVariable long id) {
        return inspections.get(actor, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<InspectionView> plan(Actor actor, @Valid @RequestBody InspectionForm form) {
        var inspection = inspections.plan(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/inspections/" + inspection.id()))
                .body(inspection);
    }

    @PutMapping("/{id}")
    InspectionView change(Actor actor, @PathVariable long id, @Valid @RequestBody InspectionForm form) {
        return inspections.change(actor, id, form.versionOrNone(), form.command());
    }

    @PostMapping("/{id}/{step}")
    InspectionView step(
            Actor actor,
            @PathVariable long id,
            @PathVariable String step,
            @Valid @RequestBody InspectionStepForm form) {
        return steps.take(actor, id, InspectionStepHandler.step(step), form);
    }

    @PostMapping("/{id}/sites/{site}")
    InspectionView see(
            Actor actor, @PathVariable long id, @PathVariable long site, @Valid @RequestBody InspectionStepForm form) {
        return steps.see(actor, id, site, form);
    }

    @PostMapping("/{id}/feedback/{feedback}/objection")
    InspectionView object(
            Actor actor,
            @PathVariable long id,
            @PathVariable long feedback,
            @Valid @RequestBody InspectionStepForm form) {
        return steps.object(actor, id, feedback, form);
    }

    @PostMapping("/{id}/feedback/{feedback}/decision")
    InspectionView decide(
            Actor actor,
            @PathVariable long id,
            @PathVariable long feedback,
            @Valid @RequestBody InspectionStepForm form) {
        return steps.decide(actor, id, feedback, form);
    }
}
