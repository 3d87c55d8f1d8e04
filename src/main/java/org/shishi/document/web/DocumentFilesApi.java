package org.shishi.document.web;

import java.util.List;
import org.shishi.document.file.DocumentFileKind;
import org.shishi.document.file.DocumentFileView;
import org.shishi.document.file.DocumentFiles;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of a document for programs: ask for one, look until it is {@code READY}, fetch it at its own address. */
@RestController
@RequestMapping("/api/v1/documents/{id}/files")
class DocumentFilesApi {

    private final DocumentFiles files;

    DocumentFilesApi(DocumentFiles files) {
        this.files = files;
    }

    @GetMapping
    List<DocumentFileView> list(Actor actor, @PathVariable long id) {
        return files.of(actor, id);
    }

    @HeavyRead
    @GetMapping("/{kind}")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable long id, @PathVariable DocumentFileKind kind) {
        return DocumentFilePages.answer(files.download(actor, id, kind));
    }

    @PostMapping("/{kind}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<DocumentFileView> build(Actor actor, @PathVariable long id, @PathVariable DocumentFileKind kind) {
        return files.build(actor, id, kind);
    }

    @PostMapping("/{kind}/cancellation")
    List<DocumentFileView> cancel(Actor actor, @PathVariable long id, @PathVariable DocumentFileKind kind) {
        return files.cancel(actor, id, kind);
    }
}
