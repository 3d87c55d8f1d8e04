package org.shishi.adjustment;

import jakarta.validation.Valid;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of what was promised, for programs. */
@RestController
@RequestMapping("/api/v1/adjustments")
class AdjustmentApi {

    private final Adjustments adjustments;
    private final AdjustedTitles titles;

    AdjustmentApi(Adjustments adjustments, AdjustedTitles titles) {
        this.adjustments = adjustments;
        this.titles = titles;
    }

    @GetMapping
    List<AdjustmentView> all(Actor actor, Viewpoint from, AdjustmentQuery query) {
        return titles.on(from.asOf(), adjustments.all(actor, from.asOf())).stream()
                .filter(query::takes)
                .toList();
    }

    @GetMapping("/{id}")
    AdjustmentView show(Actor actor, Viewpoint from, @PathVariable long id) {
        return adjustments.get(actor, id, from.asOf());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AdjustmentView request(Actor actor, @RequestParam String project, @Valid @RequestBody AdjustmentForm form) {
        return adjustments.get(actor, adjustments.request(actor, project, form.command()));
    }

    @PostMapping("/{id}/withdrawal")
    AdjustmentView withdraw(Actor actor, @PathVariable long id, @Valid @RequestBody WithdrawAdjustmentForm form) {
        adjustments.withdraw(actor, id, form.reason().strip());
        return adjustments.get(actor, id);
    }

    @PostMapping("/{id}/review")
    AdjustmentView review(Actor actor, @PathVariable long id, @Valid @RequestBody ReviewForm form) {
        adjustments.review(actor, id, form.command());
        return adjustments.get(actor, id);
    }

    @PostMapping("/{id}/decision")
    AdjustmentView decide(Actor actor, @PathVariable long id, @Valid @RequestBody AdjustmentDecisionForm form) {
        adjustments.decide(actor, id, form.command());
        return adjustments.get(actor, id);
    }
}
