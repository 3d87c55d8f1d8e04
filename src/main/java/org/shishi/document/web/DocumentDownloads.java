package org.shishi.document.web;

import java.nio.charset.StandardCharsets;
import org.shishi.document.DocumentFiles;
import org.shishi.paper.WordPapers;
import org.shishi.policy.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a document, for pages and programs alike. */
@Controller
class DocumentDownloads {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DocumentFiles files;

    DocumentDownloads(DocumentFiles files) {
        this.files = files;
    }

    @GetMapping({"/documents/{id}/word", "/api/v1/documents/{id}/word"})
    ResponseEntity<byte[]> word(Actor actor, @PathVariable long id) {
        return answer(files.word(actor, id), ".docx", WordPapers.TYPE);
    }

    @GetMapping({"/documents/{id}/tables", "/api/v1/documents/{id}/tables"})
    ResponseEntity<byte[]> tables(Actor actor, @PathVariable long id) {
        return answer(files.tables(actor, id), ".xlsx", XLSX);
    }

    private static ResponseEntity<byte[]> answer(DocumentFiles.File file, String ending, String type) {
        var attachment = ContentDisposition.attachment()
                .filename(file.name() + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(type))
                .body(file.content());
    }
}
