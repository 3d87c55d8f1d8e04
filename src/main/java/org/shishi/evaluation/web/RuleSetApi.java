package org.shishi.evaluation.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.shishi.evaluation.rule.RuleSet;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.web.EvaluationForms.SeenForm;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules of evaluations for programs. */
@RestController
@RequestMapping("/api/v1/evaluation-rules")
class RuleSetApi {

    private final RuleSets rules;

    RuleSetApi(RuleSets rules) {
        this.rules = rules;
    }

    @GetMapping
    List<RuleSet> list(Actor actor, Viewpoint from) {
        return rules.ofYear(actor, from.year());
    }

    @GetMapping("/{id:\\d+}")
    RuleSet show(Actor actor, @PathVariable long id) {
        return rules.get(actor, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RuleSet> draft(Actor actor, @Valid @RequestBody RuleSetForm form) {
        long id = rules.draft(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/evaluation-rules/" + id))
                .body(rules.get(actor, id));
    }

    @PutMapping("/{id:\\d+}")
    RuleSet change(Actor actor, @PathVariable long id, @Valid @RequestBody RuleSetForm form) {
        rules.get(actor, id);
        rules.change(actor, id, form.versionOrNone(), form.command());
        return rules.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/enforcement")
    RuleSet enforce(Actor actor, @PathVariable long id, @Valid @RequestBody SeenForm form) {
        rules.get(actor, id);
        rules.enforce(actor, id, form.version());
        return rules.get(actor, id);
    }
}
