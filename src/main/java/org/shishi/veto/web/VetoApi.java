package org.shishi.veto.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Viewpoint;
import org.shishi.veto.VetoDecisions;
import org.shishi.veto.VetoQuery;
import org.shishi.veto.VetoVerb;
import org.shishi.veto.VetoView;
import org.shishi.veto.Vetoes;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Vetoes for programs: the same verbs as the pages. */
@RestController
@RequestMapping("/api/v1/vetoes")
class VetoApi {

    private final Vetoes vetoes;
    private final VetoDecisions decisions;
    private final Clock clock;

    VetoApi(Vetoes vetoes, VetoDecisions decisions, Clock clock) {
        this.vetoes = vetoes;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping
    List<VetoView> list(Actor actor, Viewpoint from, @ParameterObject VetoQuery query) {
        return vetoes.ofYear(actor, from.year(), from.asOf()).stream()
                .filter(query::fits)
                .toList();
    }

    @GetMapping("/{key:[a-z]+(?:-[a-z]+)?-\\d+-\\d+}")
    VetoView show(Actor actor, Viewpoint from, @PathVariable String key) {
        return vetoes.get(actor, key, from.asOf());
    }

    @PostMapping("/{key:[a-z]+(?:-[a-z]+)?-\\d+-\\d+}"
            + "/{verb:impose|spare|exempt|refuse-exemption|uphold|lift|ask-revocation|revoke|refuse-revocation}")
    VetoView decide(
            Actor actor,
            @PathVariable String key,
            @PathVariable String verb,
            @Valid @RequestBody VetoDecisionForm form) {
        return take(actor, key, VetoVerb.of(verb).orElseThrow(), form.step());
    }

    @PostMapping(
            path = "/{key:[a-z]+(?:-[a-z]+)?-\\d+-\\d+}/ask-exemption",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.VETO_ASK_EXEMPTION)
    VetoView askExemption(Actor actor, @PathVariable String key, @Valid @ModelAttribute VetoStepForm form) {
        return take(actor, key, VetoVerb.ASK_EXEMPTION, form);
    }

    @PostMapping(path = "/{key:[a-z]+(?:-[a-z]+)?-\\d+-\\d+}/appeal", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.VETO_APPEAL)
    VetoView appeal(Actor actor, @PathVariable String key, @Valid @ModelAttribute VetoStepForm form) {
        return take(actor, key, VetoVerb.APPEAL, form);
    }

    private VetoView take(Actor actor, String key, VetoVerb verb, VetoStepForm form) {
        decisions.take(actor, key, form.command(verb));
        return vetoes.get(actor, key, LocalDate.now(clock));
    }
}
