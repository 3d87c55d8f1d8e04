package org.shishi.document.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.CheckProblem;
import org.shishi.catalogue.Rows;
import org.shishi.catalogue.Value;
import org.shishi.document.ComparisonBase;
import org.shishi.document.DocumentComparison;
import org.shishi.document.DocumentComparisons;
import org.shishi.document.DocumentKind;
import org.shishi.document.DocumentPage;
import org.shishi.document.DocumentState;
import org.shishi.document.DocumentView;
import org.shishi.document.Documents;
import org.shishi.policy.Actor;
import org.shishi.policy.StepUp;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
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

/** Documents for programs; their files are in {@link DocumentFilesApi}. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentApi {

    private final Documents documents;
    private final DocumentComparisons comparisons;
    private final MessageSource messages;

    DocumentApi(Documents documents, DocumentComparisons comparisons, MessageSource messages) {
        this.documents = documents;
        this.comparisons = comparisons;
        this.messages = messages;
    }

    /** A placeholder as programs read it. */
    record ValueAnswer(String kind, String text, int rows) {

        static ValueAnswer of(Value value) {
            return new ValueAnswer(
                    value.kind().name(), value.text(), value.rows().size());
        }
    }

    /** A document with its text, the values of all placeholders, and what still stops it. */
    record PageAnswer(
            DocumentView document, String template, Map<String, ValueAnswer> values, List<CheckAnswer> checks) {}

    /** A check before issue: how much it looked at, and what it found. */
    record CheckAnswer(CheckKind check, int examined, boolean stopped, List<ProblemAnswer> problems) {}

    /** What a check found, said in the reader's language, and where it is mended. */
    record ProblemAnswer(
            boolean stops,
            String code,
            String message,
            @Nullable String link) {}

    /**
     * The version that was read.
     *
     * @param looked how many of the things to look at were found to be in order
     * @param answer why what is doubtful is right, where a reason is asked for
     */
    record IssueForm(
            long version,
            @Nullable Long looked,
            @Nullable @Size(max = 500) String answer) {

        String answerOrNone() {
            return answer == null ? "" : answer.strip();
        }

        long lookedAt() {
            return looked == null ? 0 : looked;
        }
    }

    @GetMapping
    List<DocumentView> list(
            Actor actor,
            Viewpoint from,
            @RequestParam @Nullable DocumentKind kind,
            @RequestParam @Nullable DocumentState state) {
        return documents.list(actor, from.year(), kind, state);
    }

    @HeavyRead
    @GetMapping("/{id}")
    PageAnswer show(Actor actor, @PathVariable long id, Locale locale) {
        return answer(documents.get(actor, id), locale);
    }

    private PageAnswer answer(DocumentPage page, Locale locale) {
        var values = new LinkedHashMap<String, ValueAnswer>();
        page.values().forEach((name, value) -> values.put(name, ValueAnswer.of(value)));
        var checks = page.checks().stream()
                .map(check -> new CheckAnswer(
                        check.kind(),
                        check.examined(),
                        check.stopped(),
                        check.problems().stream()
                                .map(problem -> said(problem, locale))
                                .toList()))
                .toList();
        return new PageAnswer(page.document(), page.template(), values, checks);
    }

    private ProblemAnswer said(CheckProblem problem, Locale locale) {
        var message = messages.getMessage(problem.code(), problem.values(), locale);
        return new ProblemAnswer(problem.stops(), problem.code(), message, problem.link());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DocumentView> draft(Actor actor, @Valid @RequestBody NewDocumentForm form) {
        var made = documents.draft(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/documents/" + made.id()))
                .body(made);
    }

    @PutMapping("/{id}")
    DocumentView update(Actor actor, @PathVariable long id, @Valid @RequestBody DocumentForm form) {
        return documents.change(actor, id, form.version(), form.command());
    }

    /** As it would read with another text; nothing is kept. */
    @PostMapping("/{id}/preview")
    PageAnswer preview(Actor actor, @PathVariable long id, @Valid @RequestBody DocumentForm form, Locale locale) {
        return answer(documents.preview(actor, id, form.command()), locale);
    }

    @StepUp
    @PostMapping("/{id}/issue")
    DocumentView issue(Actor actor, @PathVariable long id, @RequestBody IssueForm form) {
        return documents.issue(actor, id, form.version(), form.lookedAt(), form.answerOrNone());
    }

    @PostMapping("/{id}/discard")
    DocumentView discard(Actor actor, @PathVariable long id, @Valid @RequestBody DiscardForm form) {
        return documents.discard(actor, id, form.version(), form.reason());
    }

    @HeavyRead
    @GetMapping("/{id}/rows")
    Rows rows(Actor actor, @PathVariable long id, @RequestParam String of) {
        return documents.value(actor, id, of).rows();
    }

    @HeavyRead
    @GetMapping("/{id}/comparison")
    DocumentComparison comparison(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "FORMER") ComparisonBase with) {
        return comparisons.compare(actor, id, with);
    }
}
