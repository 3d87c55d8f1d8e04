package org.shishi.supervision.register;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.Brought;
import org.shishi.brought.DiscardSheetForm;
import org.shishi.brought.UndoSheetForm;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The import of registers for programs: brought by one, confirmed by another. */
@RestController
@RequestMapping("/api/v1/supervision/import")
class RegisterApi {

    private final Registers registers;

    RegisterApi(Registers registers) {
        this.registers = registers;
    }

    @GetMapping
    List<Brought> all(Actor actor) {
        return registers.all(actor);
    }

    @GetMapping("/{id:\\d+}")
    RegisterImport show(Actor actor, @PathVariable long id) {
        return registers.get(actor, id);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.SUPERVISION_IMPORT)
    RegisterImport importSheets(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable List<String> answer) {
        registers.open(actor); // before a stranger's file is read
        var sent = SentFile.of(file, SheetAsking.ofProgram(answer));
        return dryRun ? registers.check(actor, sent) : registers.bring(actor, sent);
    }

    @PostMapping("/{id:\\d+}/confirmation")
    RegisterImport confirm(Actor actor, @PathVariable long id) {
        return registers.confirm(actor, id);
    }

    @PostMapping("/{id:\\d+}/undo")
    RegisterImport undo(Actor actor, @PathVariable long id, @Valid @RequestBody UndoSheetForm form) {
        registers.undo(actor, id, form.said());
        return registers.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/discarding")
    RegisterImport discard(Actor actor, @PathVariable long id, @Valid @RequestBody DiscardSheetForm form) {
        registers.discard(actor, id, form.said());
        return registers.get(actor, id);
    }
}
