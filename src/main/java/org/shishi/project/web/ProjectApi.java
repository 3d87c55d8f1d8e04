package org.shishi.project.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.IfMatch;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.Plan;
import org.shishi.project.ProjectDetail;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.GiveForecast;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.VotedProjects;
import org.shishi.project.ledger.TimelineEntry;
import org.shishi.project.promise.Kept;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.Viewpoint;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for programs. A change names in {@code If-Match} the version that was read ({@code ETag}). */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectApi {

    private static final int LARGEST_PAGE = 100;

    private final Projects projects;
    private final VotedProjects voted;

    ProjectApi(Projects projects, VotedProjects voted) {
        this.projects = projects;
        this.voted = voted;
    }

    @GetMapping
    PagedModel<ProjectAnswer> list(
            Actor actor,
            Viewpoint from,
            @ParameterObject ProjectQuery query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size) {
        var asked = PageRequest.of(Math.max(0, page), Math.max(1, Math.min(size, LARGEST_PAGE)));
        return new PagedModel<>(
                projects.find(actor, query.filter(from), query.order(), asked).map(ProjectAnswer::of));
    }

    @GetMapping("/{code}")
    ResponseEntity<DetailAnswer> show(Actor actor, Viewpoint from, @PathVariable String code) {
        var detail = projects.get(actor, code, from.asOf());
        return ResponseEntity.ok().eTag(tag(detail.project())).body(DetailAnswer.of(detail));
    }

    @GetMapping("/{code}/timeline")
    List<TimelineEntry> timeline(Actor actor, @PathVariable String code) {
        return projects.timeline(actor, code);
    }

    /** What was voted, what is planned now and what is delivered; 404 where nobody voted for it. */
    @GetMapping("/{code}/voted")
    Kept voted(Actor actor, Viewpoint from, @PathVariable String code) {
        return voted.of(actor, code, from.asOf())
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.PROJECT_READ, "voted:" + code));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ProjectAnswer> create(Actor actor, @Valid @RequestBody ProjectForm form) {
        var project = projects.create(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/projects/" + project.code()))
                .eTag(tag(project))
                .body(ProjectAnswer.of(project));
    }

    @PutMapping("/{code}")
    ResponseEntity<ProjectAnswer> update(
            Actor actor,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @Valid @RequestBody ProjectForm form) {
        long version = IfMatch.version(match);
        return changed(
                IfMatch.orStale(() -> projects.change(actor, code, version, form.command(), form.reasonOrEmpty())));
    }

    @PostMapping("/{code}/stage")
    ResponseEntity<ProjectAnswer> changeStage(
            Actor actor,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @Valid @RequestBody StageForm form) {
        long version = IfMatch.version(match);
        return changed(IfMatch.orStale(() -> projects.changeStage(actor, code, version, form.command())));
    }

    @PostMapping("/{code}/forecast")
    ResponseEntity<ProjectAnswer> giveForecast(
            Actor actor,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @Valid @RequestBody ForecastForm form) {
        long version = IfMatch.version(match);
        return changed(IfMatch.orStale(() -> projects.giveForecast(actor, code, version, form.command())));
    }

    private static ResponseEntity<ProjectAnswer> changed(ProjectView project) {
        return ResponseEntity.ok().eTag(tag(project)).body(ProjectAnswer.of(project));
    }

    private static String tag(ProjectView project) {
        return "\"" + project.version() + "\"";
    }

    /** A project with what it is measured by, and what may follow. */
    record DetailAnswer(
            @JsonUnwrapped ProjectAnswer project,
            @JsonUnwrapped Plan plan,
            List<Stage> nextStages) {

        static DetailAnswer of(ProjectDetail detail) {
            return new DetailAnswer(ProjectAnswer.of(detail.project()), detail.plan(), detail.nextStages());
        }
    }

    /** A stage, the day on which it was entered, and why. */
    @NullUnmarked
    record StageForm(
            @NotNull Stage stage,
            @PastDay @NotNull LocalDate on,
            @Size(max = 500) String reason) {

        ChangeStage command() {
            return new ChangeStage(stage, on, Objects.requireNonNullElse(reason, ""));
        }
    }

    /** A forecast, the day on which it was given, and why. */
    @NullUnmarked
    record ForecastForm(
            @PlausibleDay @NotNull LocalDate forecast,
            @PastDay @NotNull LocalDate on,
            @Size(max = 500) String reason) {

        GiveForecast command() {
            return new GiveForecast(forecast, on, Objects.requireNonNullElse(reason, ""));
        }
    }
}
