package org.shishi.superior.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.Viewpoint;
import org.shishi.superior.SuperiorImport;
import org.shishi.superior.SuperiorNoticeQuery;
import org.shishi.superior.SuperiorNoticeRecords;
import org.shishi.superior.SuperiorNoticeSheets;
import org.shishi.superior.SuperiorNoticeView;
import org.shishi.superior.SuperiorNotices;
import org.shishi.superior.web.SuperiorForms.SuperiorAnswerForm;
import org.shishi.superior.web.SuperiorForms.SuperiorNoticeForm;
import org.shishi.superior.web.SuperiorForms.SuperiorWithdrawalForm;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What superior bodies wrote, for programs: the same verbs as the pages. */
@RestController
@RequestMapping("/api/v1/superior-notices")
class SuperiorApi {

    private final SuperiorNotices notices;
    private final SuperiorNoticeRecords records;
    private final SuperiorNoticeSheets sheets;
    private final Clock clock;

    SuperiorApi(SuperiorNotices notices, SuperiorNoticeRecords records, SuperiorNoticeSheets sheets, Clock clock) {
        this.sheets = sheets;
        this.notices = notices;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    List<SuperiorNoticeView> list(Actor actor, Viewpoint from, @ParameterObject SuperiorNoticeQuery query) {
        return notices.find(actor, from.year(), from.asOf(), query);
    }

    @GetMapping("/{id:\\d+}")
    SuperiorNoticeView show(Actor actor, Viewpoint from, @PathVariable long id) {
        return notices.get(actor, id, from.asOf());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SuperiorNoticeView> record(Actor actor, @Valid @RequestBody SuperiorNoticeForm form) {
        long id = records.record(actor, form.command(), List.of());
        return ResponseEntity.created(URI.create("/api/v1/superior-notices/" + id))
                .body(now(actor, id));
    }

    /** Papers from a sheet: all or none, and with {@code dryRun} only looked at. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.SUPERIOR_RECORD)
    ResponseEntity<SuperiorImport> importSheet(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable List<String> answer) {
        records.openForm(actor); // before a stranger's file is read
        var sent = SentFile.of(file, SheetAsking.ofProgram(answer));
        var outcome = dryRun ? sheets.check(actor, sent) : sheets.apply(actor, sent);
        var status = dryRun ? HttpStatus.OK : outcome.applied() ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status).body(outcome);
    }

    @PutMapping("/{id:\\d+}")
    SuperiorNoticeView correct(Actor actor, @PathVariable long id, @Valid @RequestBody SuperiorNoticeForm form) {
        records.correct(actor, id, form.version(), form.command(), form.why());
        return now(actor, id);
    }

    @PostMapping("/{id:\\d+}/withdrawal")
    SuperiorNoticeView withdraw(Actor actor, @PathVariable long id, @Valid @RequestBody SuperiorWithdrawalForm form) {
        records.withdraw(actor, id, form.version(), form.reason().strip());
        return now(actor, id);
    }

    @PostMapping(path = "/{id:\\d+}/answer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.SUPERIOR_ANSWER)
    SuperiorNoticeView answer(Actor actor, @PathVariable long id, @Valid @ModelAttribute SuperiorAnswerForm form) {
        records.answer(actor, id, form.text().strip(), form.files());
        return now(actor, id);
    }

    private SuperiorNoticeView now(Actor actor, long id) {
        return notices.get(actor, id, LocalDate.now(clock));
    }
}
