package org.shishi.document.web;

import java.nio.charset.StandardCharsets;
import org.shishi.document.file.DocumentFileKind;
import org.shishi.document.file.DocumentFiles;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.RuleViolation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a document: asked for, and fetched once they are there. */
@Controller
class DocumentFilePages {

    private final DocumentFiles files;

    DocumentFilePages(DocumentFiles files) {
        this.files = files;
    }

    /** Their state alone, for the page that waits. */
    @GetMapping("/documents/{id}/files")
    String show(Actor actor, @PathVariable long id, Model model) {
        var document = files.document(actor, id);
        model.addAttribute("document", document);
        model.addAttribute("crumbs", DocumentPages.crumbs(document));
        model.addAttribute("files", files.of(actor, id));
        return "document/files";
    }

    @PostMapping("/documents/{id}/files/{kind}")
    String build(Actor actor, @PathVariable long id, @PathVariable DocumentFileKind kind) {
        files.build(actor, id, kind);
        return "redirect:/documents/" + id + "/files";
    }

    /** What is over meanwhile is seen on its page. */
    @PostMapping("/documents/{id}/files/{kind}/cancel")
    String cancel(Actor actor, @PathVariable long id, @PathVariable DocumentFileKind kind, RedirectAttributes flash) {
        try {
            files.cancel(actor, id, kind);
        } catch (RuleViolation over) {
            flash.addFlashAttribute("warning", over.code());
        }
        return "redirect:/documents/" + id + "/files";
    }

    @HeavyRead
    @GetMapping("/documents/{id}/files/{kind}")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable long id, @PathVariable DocumentFileKind kind) {
        return answer(files.download(actor, id, kind));
    }

    /** For pages and programs alike. */
    static ResponseEntity<byte[]> answer(DocumentFiles.Download file) {
        var attachment = ContentDisposition.attachment()
                .filename(file.filename(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(file.type()))
                .body(file.content());
    }
}
