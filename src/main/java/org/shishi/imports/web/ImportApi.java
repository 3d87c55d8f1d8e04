package org.shishi.imports.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.imports.ImportResult;
import org.shishi.imports.ImportSetup;
import org.shishi.imports.LedgerImports;
import org.shishi.imports.Upload;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.project.Level;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlanYear;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.unit.UnitSheets;
import org.shishi.unit.Units;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

    private final LedgerImports imports;
    private final Units units;
    private final UnitSheets unitSheets;
    private final MessageSource messages;

    ImportApi(LedgerImports imports, Units units, UnitSheets unitSheets, MessageSource messages) {
        this.imports = imports;
        this.units = units;
        this.unitSheets = unitSheets;
        this.messages = messages;
    }

    /** What a file holds. */
    enum Kind {
        LEDGER,
        UNITS
    }

    /** What may be said about the sheet where the program's own reading is not right. */
    record Hints(
            @Nullable String sheet,
            @Nullable Integer headerRow,
            @Nullable @PlanYear Integer planYear,
            @PastDay @Nullable LocalDate asOf,
            @Nullable Boolean giveCodes,
            @Nullable Level level,
            @Nullable @Size(max = 60) String leadUnit,
            @Nullable @Size(max = 300) List<@Pattern(regexp = "[A-Za-z]{1,3}:[A-Za-z]{0,30}") String> column,
            @Nullable @Size(max = 300) List<@Pattern(regexp = "[^:]{1,100}:[^:]{1,60}") String> answer) {

        ImportSetup setup() {
            return new ImportSetup(
                    sheet,
                    headerRow,
                    planYear,
                    asOf,
                    Mapping.columns(column),
                    Boolean.TRUE.equals(giveCodes),
                    level,
                    leadUnit,
                    Mapping.answers(answer));
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @TakesFile({Action.PROJECT_IMPORT, Action.UNIT_EDIT, Action.UNIT_IMPORT})
    ResponseEntity<?> take(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "ledger") Kind kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean goodRowsOnly,
            @RequestParam(defaultValue = "") String reason,
            @Valid @ParameterObject Hints hints,
            Locale locale) {
        var said = new ImportWords(messages, locale);
        if (kind == Kind.UNITS) {
            units.openEditor(actor); // before a stranger's file is read
            return units(actor, SentFile.of(file, SheetAsking.ofProgram(hints.answer())), dryRun, said);
        }
        imports.open(actor); // before a stranger's file is read
        var sent = SentFile.of(file);
        var upload = new Upload(sent.name(), sent.content());
        if (dryRun) {
            return ResponseEntity.ok(answer(imports.tryOut(actor, upload, hints.setup()), said));
        }
        var why = reason.isBlank() ? said.key("imports.reason.api") : reason;
        var result = imports.load(actor, upload, hints.setup(), why, goodRowsOnly);
        return result.applied()
                ? ResponseEntity.created(
                                URI.create("/api/v1/imports/" + result.view().id()))
                        .body(answer(result, said))
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(answer(result, said));
    }

    private ResponseEntity<UnitsAnswer> units(Actor actor, SentFile sent, boolean dryRun, ImportWords said) {
        var outcome = dryRun ? unitSheets.check(actor, sent) : unitSheets.apply(actor, sent);
        var status = dryRun ? HttpStatus.OK : outcome.applied() ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status).body(UnitsAnswer.of(outcome, said));
    }

    @GetMapping("/{id}")
    ImportAnswer show(Actor actor, @PathVariable long id, Locale locale) {
        var it = imports.get(actor, id);
        var rows = Stream.concat(
                        imports.rows(actor, id, null, Pageable.unpaged()).stream(), imports.others(actor, id).stream())
                .toList();
        return ImportAnswer.of(it, rows, new ImportWords(messages, locale));
    }

    /** Takes back what is being tried or applied behind the page. */
    @PostMapping("/{id}/cancellation")
    ImportAnswer cancel(Actor actor, @PathVariable long id, Locale locale) {
        return ImportAnswer.of(imports.cancel(actor, id), List.of(), new ImportWords(messages, locale));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String reason, Locale locale) {
        var said = new ImportWords(messages, locale);
        imports.undo(actor, id, reason.isBlank() ? said.key("imports.reason.api") : reason);
    }

    private static ImportAnswer answer(ImportResult result, ImportWords said) {
        return ImportAnswer.of(result.view(), result.rows(), said);
    }
}
