package org.shishi.project.web;

import jakarta.validation.Valid;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.project.entry.Projects;
import org.shishi.project.light.LightRuleView;
import org.shishi.project.light.LightRules;
import org.shishi.project.warning.LightCounts;
import org.shishi.project.warning.Lights;
import org.shishi.project.warning.PeriodLight;
import org.shishi.project.warning.ProjectLight;
import org.shishi.shared.Viewpoint;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lights for programs, each with what led to it. {@code year} and {@code asOf} as everywhere. */
@RestController
@RequestMapping("/api/v1")
class LightApi {

    private final Lights lights;
    private final LightRules rules;
    private final Projects projects;

    LightApi(Lights lights, LightRules rules, Projects projects) {
        this.lights = lights;
        this.rules = rules;
        this.projects = projects;
    }

    @GetMapping("/lights")
    List<ProjectLight> list(Actor actor, Viewpoint from) {
        return lights.of(actor, from.year(), from.asOf());
    }

    @GetMapping("/lights/counts")
    LightCounts counts(Actor actor, Viewpoint from) {
        return lights.counts(actor, from.year(), from.asOf());
    }

    @GetMapping("/projects/{code}/lights")
    List<PeriodLight> periods(Actor actor, Viewpoint from, @PathVariable String code) {
        return lights.periods(actor, projects.summary(actor, code, from.asOf()).project());
    }

    @GetMapping("/light-rules")
    List<LightRuleView> rules(Actor actor, Viewpoint from) {
        return rules.of(actor, from.year());
    }

    @PostMapping("/light-rules")
    @ResponseStatus(HttpStatus.CREATED)
    void set(Actor actor, @Valid @RequestBody LightRuleForm form) {
        rules.set(actor, form.command());
    }
}
