package org.shishi.document.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.document.DocumentKind;
import org.shishi.document.DocumentPage;
import org.shishi.document.DocumentView;
import org.shishi.document.Documents;
import org.shishi.document.Problem;
import org.shishi.document.Rows;
import org.shishi.document.Value;
import org.shishi.document.ValueChange;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents for programs; the Word file and the tables are beside them, at {@code word} and {@code tables}. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentApi {

    private final Documents documents;

    DocumentApi(Documents documents) {
        this.documents = documents;
    }

    /** A placeholder as programs read it. */
    record ValueAnswer(String kind, String text, int rows) {

        static ValueAnswer of(Value value) {
            return new ValueAnswer(
                    value.kind().name(), value.text(), value.rows().size());
        }
    }

    /** A document with its text, the values of all placeholders, and what still stops it. */
    record PageAnswer(DocumentView document, String template, Map<String, ValueAnswer> values, List<Problem> problems) {

        static PageAnswer of(DocumentPage page) {
            var values = new java.util.LinkedHashMap<String, ValueAnswer>();
            page.values().forEach((name, value) -> values.put(name, ValueAnswer.of(value)));
            return new PageAnswer(page.document(), page.template(), values, page.problems());
        }
    }

    /** The version that was read. */
    record VersionRead(long version) {}

    @GetMapping
    List<DocumentView> list(Actor actor, Viewpoint from, @RequestParam @Nullable DocumentKind kind) {
        return documents.list(actor, from.year(), kind);
    }

    @GetMapping("/{id}")
    PageAnswer show(Actor actor, @PathVariable long id) {
        return PageAnswer.of(documents.get(actor, id));
    }

    @PostMapping
    ResponseEntity<DocumentView> draft(Actor actor, @Valid @RequestBody NewDocumentForm form) {
        var made = documents.draft(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/documents/" + made.id()))
                .body(made);
    }

    @PutMapping("/{id}")
    DocumentView update(Actor actor, @PathVariable long id, @Valid @RequestBody DocumentForm form) {
        return documents.change(actor, id, form.version(), form.command());
    }

    @PostMapping("/{id}/issue")
    DocumentView issue(Actor actor, @PathVariable long id, @RequestBody VersionRead read) {
        return documents.issue(actor, id, read.version());
    }

    @GetMapping("/{id}/rows")
    Rows rows(Actor actor, @PathVariable long id, @RequestParam String of) {
        return documents.get(actor, id).rowsOf(of);
    }

    @GetMapping("/{id}/comparison")
    List<ValueChange> comparison(Actor actor, @PathVariable long id) {
        return documents.compare(actor, id);
    }
}
