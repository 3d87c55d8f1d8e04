package org.shishi.progress.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.IfMatch;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.progress.AskedReport;
import org.shishi.progress.ReportOffice;
import org.shishi.progress.ReportPick;
import org.shishi.progress.ReportView;
import org.shishi.progress.overview.ReportGrid;
import org.shishi.progress.overview.ReportOverview;
import org.shishi.progress.sheet.ReportImport;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.Viewpoint;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The office's decisions on reports for programs, and who has told what. */
@RestController
@RequestMapping("/api/v1/reports")
class OfficeApi {

    private final ReportOffice office;
    private final ReportOverview overview;
    private final ReportSheets sheets;
    private final OfficeViews views;

    OfficeApi(ReportOffice office, ReportOverview overview, ReportSheets sheets, OfficeViews views) {
        this.office = office;
        this.overview = overview;
        this.sheets = sheets;
        this.views = views;
    }

    /** Units and periods of {@code ?year=}, as of {@code ?asOf=}. */
    @HeavyRead
    @GetMapping("/grid")
    ReportGrid grid(Actor actor, Viewpoint from) {
        return overview.grid(actor, from.year(), from.asOf());
    }

    /** What is missing in a period. */
    @GetMapping("/missing/{period}")
    List<AskedReport> missing(Actor actor, Viewpoint from, @PathVariable String period) {
        return overview.missingIn(actor, views.id(period), from.asOf());
    }

    @PostMapping("/{id}/confirm")
    ResponseEntity<ReportView> confirm(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        var pick = new ReportPick(id, IfMatch.version(match));
        return ReportApi.tagged(
                IfMatch.orStale(() -> office.confirm(actor, List.of(pick)).get(0)));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<ReportView> sendBack(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @Valid @RequestBody Reason body) {
        var pick = new ReportPick(id, IfMatch.version(match));
        return ReportApi.tagged(IfMatch.orStale(
                () -> office.sendBack(actor, List.of(pick), body.reason()).get(0)));
    }

    /** Confirms many, all of them or none; each with the version that was read. */
    @PostMapping("/confirm")
    List<ReportView> confirmAll(Actor actor, @Valid @RequestBody Picks body) {
        return IfMatch.orStale(() -> office.confirm(actor, body.reports()));
    }

    @PostMapping("/reminders")
    Map<String, Integer> remind(Actor actor, @Valid @RequestBody Reminder body) {
        return Map.of(
                "reminded",
                office.remind(actor, views.id(body.period()), Objects.requireNonNullElse(body.units(), List.of())));
    }

    /** A sheet of reports; with {@code dryRun} nothing is written. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.REPORT_IMPORT)
    ReportImport importSheet(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable List<String> answer) {
        sheets.open(actor);
        var sent = SentFile.of(file, SheetAsking.ofProgram(answer));
        return dryRun ? sheets.check(actor, sent) : sheets.apply(actor, sent);
    }

    @NullUnmarked
    record Reason(@NotBlank @Size(max = 500) String reason) {}

    @NullUnmarked
    record Picks(@NotEmpty @Size(max = 1000) List<@NotNull ReportPick> reports) {}

    @NullUnmarked
    record Reminder(@NotBlank String period, List<@NotNull Long> units) {}
}
