package org.shishi.file.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.shishi.file.AttachmentPanels;
import org.shishi.file.AttachmentView;
import org.shishi.file.Attachments;
import org.shishi.file.RecordPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

@RestController
@RequestMapping("/api/v1/files")
class FileApi {

    private final Attachments attachments;
    private final AttachmentPanels panels;

    FileApi(Attachments attachments, AttachmentPanels panels) {
        this.attachments = attachments;
        this.panels = panels;
    }

    @GetMapping
    List<AttachmentView> list(
            Actor actor,
            @RequestParam String kind,
            @RequestParam long record,
            @RequestParam(defaultValue = "") String part) {
        return panels.of(actor, new RecordPart(kind, record, part)).files();
    }

    /** Multipart: {@code kind}, {@code record}, {@code part} and one or more {@code file}. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @TakesFile({Action.FILE_ADD, Action.REPORT_FILL, Action.FINDING_RECORD, Action.FINDING_RECTIFY, Action.NOTICE_ANSWER
    })
    ResponseEntity<List<AttachmentView>> add(Actor actor, @Valid @ModelAttribute AddForm form) {
        attachments.open(actor, form.held());
        var added = attachments.add(actor, form.held(), form.files());
        return ResponseEntity.created(URI.create("/api/v1/files/" + added.get(0).id()))
                .body(added);
    }

    @PutMapping("/asked")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(Actor actor, @Valid @RequestBody RecordPartForm form) {
        attachments.ask(actor, form.held(), form.wanted());
    }

    @GetMapping("/{id}")
    AttachmentView show(Actor actor, @PathVariable String id) {
        return panels.page(actor, id).file();
    }

    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(Actor actor, @PathVariable String id) {
        return Delivery.download(attachments.content(actor, id));
    }

    @GetMapping("/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(Actor actor, @PathVariable String id) {
        return Delivery.inPage(attachments.thumbnail(actor, id));
    }

    @DeleteMapping("/{id}")
    AttachmentView remove(Actor actor, @PathVariable String id, @Valid @RequestBody RemoveForm form) {
        return attachments.remove(actor, id, form.given());
    }
}
