package org.shishi.project.handover;

import jakarta.validation.Valid;
import org.shishi.policy.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The county's rule for completion, acceptance and closing, for programs. */
@RestController
@RequestMapping("/api/v1/projects/handover-rule")
class HandoverRuleApi {

    private final HandoverSettings settings;

    HandoverRuleApi(HandoverSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    HandoverRuleView get(Actor actor) {
        return settings.get(actor);
    }

    @PutMapping
    HandoverRuleView set(Actor actor, @Valid @RequestBody HandoverRuleView rule) {
        return settings.set(actor, rule);
    }
}
