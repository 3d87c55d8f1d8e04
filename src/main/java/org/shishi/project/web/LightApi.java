package org.shishi.project.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.project.entry.Projects;
import org.shishi.project.light.LightRuleView;
import org.shishi.project.light.LightRules;
import org.shishi.project.warning.LightCounts;
import org.shishi.project.warning.Lights;
import org.shishi.project.warning.PeriodLight;
import org.shishi.project.warning.ProjectLight;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.JsonRows;
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
    private final JsonRows rows;

    LightApi(Lights lights, LightRules rules, Projects projects, JsonRows rows) {
        this.rows = rows;
        this.lights = lights;
        this.rules = rules;
        this.projects = projects;
    }

    @HeavyRead
    @GetMapping("/lights")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ProjectLight.class))))
    void list(Actor actor, Viewpoint from, HttpServletResponse response) throws IOException {
        rows.<ProjectLight>write(response, reader -> lights.each(actor, from.year(), from.asOf(), reader));
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
