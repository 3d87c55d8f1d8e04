package org.shishi.funding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.UndoSheetForm;
import org.shishi.funding.FundingEntries;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.sheet.EntryAnswers;
import org.shishi.funding.sheet.EntryQuestion;
import org.shishi.funding.sheet.FundingImportView;
import org.shishi.funding.sheet.FundingImports;
import org.shishi.funding.sheet.ImportCheck;
import org.shishi.funding.sheet.SheetEntry;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.PastDay;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.Viewpoint;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.SharedValue.Division;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The ledger of money for programs: entries one by one, many together, from a sheet, and taken back. */
@RestController
@RequestMapping("/api/v1/funding")
class FundingEntryApi {

    private static final int LARGEST_PAGE = 500;

    private final FundingEntries entries;
    private final FundingImports imports;
    private final MessageSource messages;

    FundingEntryApi(FundingEntries entries, FundingImports imports, MessageSource messages) {
        this.entries = entries;
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping("/entries")
    PagedModel<FundingEntry> list(
            Actor actor,
            Viewpoint from,
            @ParameterObject EntrySearch search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var asked = PageRequest.of(Math.max(0, page), Math.max(1, Math.min(size, LARGEST_PAGE)));
        return new PagedModel<>(entries.find(actor, search.filter(from), asked).entries());
    }

    @GetMapping("/entries/{id}")
    FundingEntry show(Actor actor, @PathVariable long id) {
        return entries.get(actor, id);
    }

    @PostMapping("/entries")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FundingEntry> create(Actor actor, @Valid @RequestBody EntryForm form) {
        var entry = entries.enter(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/funding/entries/" + entry.id()))
                .body(entry);
    }

    @PostMapping("/entries/{id}/reversal")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FundingEntry> reverse(Actor actor, @PathVariable long id, @Valid @RequestBody ReverseForm form) {
        var counter = entries.reverse(actor, id, form.command());
        return ResponseEntity.created(URI.create("/api/v1/funding/entries/" + counter.id()))
                .body(counter);
    }

    /** All of them or none. */
    @PostMapping("/entries/bulk")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<List<Long>> createAll(Actor actor, @Valid @RequestBody ManyForm form) {
        var numbers = entries.enterAll(
                actor, form.entries().stream().map(EntryForm::command).toList());
        return ResponseEntity.status(HttpStatus.CREATED).body(numbers);
    }

    /** @param entries each as it would be sent on its own */
    @NullUnmarked
    record ManyForm(@NotEmpty List<@Valid EntryForm> entries) {}

    /**
     * A sheet of entries. With {@code dryRun} what it would bring; without, all of it or nothing (422).
     *
     * @param unit of its amounts, where the sheet names none
     * @param merged what an amount is that stands in one cell for several rows
     * @param another the rows that are entered although there is one alike
     * @param answered whether the others alike are the same, and stay out
     * @param answer to what it hides, to a day that has not come, and to units that nobody knows, as {@code key:answer}
     */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.FUNDING_IMPORT)
    ResponseEntity<TrialAnswer> importSheet(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @PastDay @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable MoneyUnit unit,
            @RequestParam @Nullable Division merged,
            @RequestParam(defaultValue = "") Set<Integer> another,
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(required = false) @Nullable List<String> answer,
            Locale locale) {
        imports.open(actor); // before a stranger's file is read
        var sent = SentFile.of(file, SheetAsking.ofProgram(answer));
        var words = new FundingWords(messages, locale);
        var answers = new EntryAnswers(unit, merged);
        var trial = imports.tryOut(actor, sent, asOf, answers);
        if (dryRun) {
            return ResponseEntity.ok(TrialAnswer.of(null, 0, trial, words));
        }
        boolean twins = !answered && trial.asked().stream().anyMatch(row -> !another.contains(row.number()));
        if (trial.faulty() || trial.open() || twins) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(TrialAnswer.of(null, 0, trial, words));
        }
        var done = imports.load(actor, sent, asOf, answers, another, answered);
        return ResponseEntity.status(HttpStatus.CREATED).body(TrialAnswer.of(done.id(), done.entries(), trial, words));
    }

    @GetMapping("/imports/{id:\\d+}")
    FundingImportView importedSheet(Actor actor, @PathVariable long id) {
        return imports.get(actor, id);
    }

    /** Puts a sheet away that was only looked at on its page. */
    @PostMapping("/imports/{id:\\d+}/discarding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardSheet(Actor actor, @PathVariable long id) {
        imports.discard(actor, id);
    }

    /** Takes back all that a sheet booked. */
    @PostMapping("/imports/{id:\\d+}/undo")
    FundingImportView undoSheet(Actor actor, @PathVariable long id, @Valid @RequestBody UndoSheetForm form) {
        imports.undo(actor, id, form.said());
        return imports.get(actor, id);
    }

    /**
     * A sheet row by row.
     *
     * @param id of the import, none for a dry run or where it was refused
     * @param entries how many were made
     * @param totals what its own totals say, compared with the rows
     * @param questions what the sheet leaves open, each to be answered by the parameter of its key
     */
    record TrialAnswer(
            @Nullable Long id,
            int entries,
            LocalDate asOf,
            List<QuestionAnswer> questions,
            List<String> totals,
            List<RowAnswer> rows) {

        static TrialAnswer of(@Nullable Long id, int entries, ImportCheck trial, FundingWords words) {
            return new TrialAnswer(
                    id,
                    entries,
                    trial.asOf(),
                    trial.questions().stream()
                            .map(question -> QuestionAnswer.of(question, words))
                            .toList(),
                    trial.totals().stream().map(said -> words.text(said)).toList(),
                    trial.rows().stream().map(row -> RowAnswer.of(row, words)).toList());
        }
    }

    record QuestionAnswer(
            String key,
            String question,
            List<String> all,
            List<String> choices,
            @Nullable String answer) {

        static QuestionAnswer of(EntryQuestion asked, FundingWords words) {
            return new QuestionAnswer(
                    asked.key(), words.say(asked.code(), asked.values()), asked.all(), asked.choices(), asked.answer());
        }
    }

    record RowAnswer(SheetEntry row, List<MessageAnswer> messages) {

        static RowAnswer of(SheetEntry row, FundingWords words) {
            return new RowAnswer(
                    row,
                    row.notes().stream()
                            .map(note -> new MessageAnswer(note.ref(), note.error(), ImportCheckView.said(note, words)))
                            .toList());
        }
    }

    record MessageAnswer(String cell, boolean error, String message) {}
}
