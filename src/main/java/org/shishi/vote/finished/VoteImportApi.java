package org.shishi.vote.finished;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.Brought;
import org.shishi.brought.DiscardSheetForm;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.PlanYear;
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

/** The votes of the past for programs: brought by one, confirmed by another. */
@RestController
@RequestMapping("/api/v1/votes/import")
class VoteImportApi {

    private final VoteImports imports;

    VoteImportApi(VoteImports imports) {
        this.imports = imports;
    }

    @GetMapping
    List<Brought> all(Actor actor) {
        return imports.all(actor);
    }

    @GetMapping("/{id:\\d+}")
    VoteImport show(Actor actor, @PathVariable long id) {
        return imports.get(actor, id);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.VOTE_IMPORT)
    VoteImport bring(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @PlanYear @Nullable Integer planYear,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable List<String> answer) {
        imports.openForm(actor); // before a stranger's file is read
        var sent = SentFile.of(file, SheetAsking.ofProgram(answer));
        return dryRun ? imports.check(actor, planYear, sent) : imports.bring(actor, planYear, sent);
    }

    @PostMapping("/{id:\\d+}/confirmation")
    VoteImport confirm(Actor actor, @PathVariable long id) {
        return imports.confirm(actor, id);
    }

    @PostMapping("/{id:\\d+}/discarding")
    VoteImport discard(Actor actor, @PathVariable long id, @Valid @RequestBody DiscardSheetForm form) {
        imports.discard(actor, id, form.said());
        return imports.get(actor, id);
    }
}
