package org.shishi.supervision.finding;

import jakarta.validation.Valid;
import java.net.URI;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.ApiPage;
import org.springdoc.core.annotations.ParameterObject;
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
 * Findings for programs. The last word of an address names the step: {@code rectify}, {@code verify}, {@code send-back},
 * {@code strike-off}, {@code reopen}.
 */
@RestController
@RequestMapping("/api/v1/findings")
class FindingApi {

    private final Findings findings;
    private final FindingStepHandler steps;

    FindingApi(Findings findings, FindingStepHandler steps) {
        this.findings = findings;
        this.steps = steps;
    }

    @GetMapping
    PagedModel<FindingView> list(
            Actor actor,
            Viewpoint from,
            @ParameterObject FindingQuery query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size) {
        return new PagedModel<>(
                findings.find(actor, new FindingFilter(from.year(), from.asOf(), query), ApiPage.of(page, size)));
    }

    @GetMapping("/{id}")
    FindingDetail show(Actor actor, Viewpoint from, @PathVariable long id) {
        return findings.get(actor, id, from.asOf());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FindingView> record(Actor actor, @Valid @RequestBody FindingForm form) {
        var finding = findings.record(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/findings/" + finding.id()))
                .body(finding);
    }

    @PutMapping("/{id}")
    FindingView change(Actor actor, @PathVariable long id, @Valid @RequestBody FindingForm form) {
        return findings.change(actor, id, form.versionOrNone(), form.command());
    }

    @PostMapping("/{id}/{step}")
    FindingView step(
            Actor actor, @PathVariable long id, @PathVariable String step, @Valid @RequestBody FindingStepForm form) {
        return steps.take(actor, id, FindingStepHandler.verb(step), form);
    }
}
