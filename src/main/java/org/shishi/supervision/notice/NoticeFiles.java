package org.shishi.supervision.notice;

import java.nio.charset.StandardCharsets;
import org.shishi.paper.WordPapers;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A notice as a Word file, for pages and programs alike. */
@Controller
class NoticeFiles {

    private final NoticePapers papers;

    NoticeFiles(NoticePapers papers) {
        this.papers = papers;
    }

    @HeavyRead
    @GetMapping("/supervision/notices/{id}/word")
    ResponseEntity<byte[]> word(Actor actor, @PathVariable long id) {
        var file = papers.word(actor, id);
        var attachment = ContentDisposition.attachment()
                .filename(file.name() + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(WordPapers.TYPE))
                .body(file.content());
    }
}
