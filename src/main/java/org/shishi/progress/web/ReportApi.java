package org.shishi.progress.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.IfMatch;
import org.shishi.policy.Actor;
import org.shishi.progress.DueReport;
import org.shishi.progress.ProgressReports;
import org.shishi.progress.ReportLine;
import org.shishi.progress.ReportView;
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

/** Reports for programs of the units. A change names in {@code If-Match} the version that was read ({@code ETag}). */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {

    private static final int LARGEST_PAGE = 100;

    private final ProgressReports reports;
    private final OfficeViews views;

    ReportApi(ProgressReports reports, OfficeViews views) {
        this.reports = reports;
        this.views = views;
    }

    /** What the caller may read, narrowed; the newest period first. */
    @GetMapping
    PagedModel<ReportLine> list(
            Actor actor,
            Viewpoint from,
            @ParameterObject ReportQuery query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size) {
        var asked = PageRequest.of(Math.max(0, page), Math.max(1, Math.min(size, LARGEST_PAGE)));
        var period = query.period() == null ? null : views.id(query.period());
        return new PagedModel<>(reports.find(actor, query.filter(from.year(), period), asked));
    }

    /** What the caller's unit still owes, late ones first. */
    @GetMapping("/due")
    List<DueReport> due(Actor actor, Viewpoint from) {
        return reports.due(actor, from.asOf());
    }

    @GetMapping("/{id}")
    ResponseEntity<ReportView> show(Actor actor, @PathVariable long id) {
        return tagged(reports.get(actor, id));
    }

    /** Makes a draft; it is sent by {@code /submit}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReportView> create(Actor actor, @Valid @RequestBody ReportBody body) {
        var draft = reports.saveDraft(actor, body.command(views.id(body.period()), null));
        return ResponseEntity.created(URI.create("/api/v1/reports/" + draft.id()))
                .eTag(tag(draft))
                .body(draft);
    }

    @PutMapping("/{id}")
    ResponseEntity<ReportView> update(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @Valid @RequestBody ReportBody body) {
        long version = IfMatch.version(match);
        return tagged(IfMatch.orStale(() -> reports.change(actor, id, body.command(views.id(body.period()), version))));
    }

    @PostMapping("/{id}/submit")
    ResponseEntity<ReportView> submit(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @Valid @RequestBody(required = false) @Nullable Insistence body) {
        long version = IfMatch.version(match);
        var why = body == null ? "" : body.text();
        return tagged(IfMatch.orStale(() -> reports.submit(actor, id, version, why)));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<ReportView> withdraw(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        long version = IfMatch.version(match);
        return tagged(IfMatch.orStale(() -> reports.withdraw(actor, id, version)));
    }

    /** Says 无变化 of one project in a period. */
    @PostMapping("/no-change")
    ResponseEntity<ReportView> noChange(Actor actor, @Valid @RequestBody KeyBody body) {
        return tagged(IfMatch.orStale(() ->
                reports.noChange(actor, new org.shishi.progress.ReportKey(body.project(), views.id(body.period())))));
    }

    static ResponseEntity<ReportView> tagged(ReportView report) {
        return ResponseEntity.ok().eTag(tag(report)).body(report);
    }

    private static String tag(ReportView report) {
        return "\"" + report.version() + "\"";
    }

    @NullUnmarked
    record Insistence(@Size(max = 1000) String insistence) {

        String text() {
            return Objects.requireNonNullElse(insistence, "");
        }
    }

    @NullUnmarked
    record KeyBody(@NotBlank String project, @NotBlank String period) {}
}
