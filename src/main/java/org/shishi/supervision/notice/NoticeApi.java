package org.shishi.supervision.notice;

import jakarta.validation.Valid;
import java.net.URI;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.ApiPage;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Notices for programs. The last word of an address names the step: {@code issue}, {@code sign}, {@code answer}, {@code
 * ask-extension}, {@code grant-extension}, {@code refuse-extension}, {@code verify}, {@code send-back}, {@code close}, {@code
 * escalate}, {@code withdraw}.
 */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeApi {

    private final Notices notices;
    private final NoticeDrafts drafts;
    private final NoticeStepHandler steps;
    private final NoticeFiles files;

    NoticeApi(Notices notices, NoticeDrafts drafts, NoticeStepHandler steps, NoticeFiles files) {
        this.notices = notices;
        this.drafts = drafts;
        this.steps = steps;
        this.files = files;
    }

    @GetMapping
    PagedModel<NoticeView> list(
            Actor actor,
            Viewpoint from,
            @ParameterObject NoticeQuery query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size) {
        return new PagedModel<>(
                notices.find(actor, new NoticeFilter(from.year(), from.asOf(), query), ApiPage.of(page, size)));
    }

    /** The notice as a Word file. */
    @HeavyRead
    @GetMapping("/{id}/word")
    ResponseEntity<byte[]> word(Actor actor, @PathVariable long id) {
        return files.word(actor, id);
    }

    @GetMapping("/{id}")
    NoticeDetail show(Actor actor, Viewpoint from, @PathVariable long id) {
        return notices.get(actor, id, from.asOf());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NoticeView> draft(Actor actor, @Valid @RequestBody NoticeForm form) {
        var notice = drafts.draft(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/notices/" + notice.id()))
                .body(notice);
    }

    @PutMapping("/{id}")
    NoticeView change(Actor actor, @PathVariable long id, @Valid @RequestBody NoticeForm form) {
        return drafts.change(actor, id, form.versionOrNone(), form.command());
    }

    @PostMapping("/{id}/{step}")
    NoticeView step(
            Actor actor, @PathVariable long id, @PathVariable String step, @Valid @RequestBody NoticeStepForm form) {
        return steps.take(actor, id, NoticeStepHandler.verb(step), form);
    }
}
