package org.shishi.vote.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.shishi.sheet.Sheets;
import org.shishi.vote.VoteImport;
import org.shishi.vote.VoteImports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Taking finished votes from a sheet. */
@Controller
@RequestMapping("/votes/import")
class VoteImportPages {

    private final VoteImports imports;

    VoteImportPages(VoteImports imports) {
        this.imports = imports;
    }

    @GetMapping
    String form(Actor actor, Viewpoint from, Model model) {
        imports.openForm(actor);
        model.addAttribute("form", new ImportForm(null, from.year(), true));
        return "vote/import";
    }

    @PostMapping
    @TakesFile(Action.VOTE_IMPORT)
    String take(Actor actor, @Valid @ModelAttribute("form") ImportForm form, BindingResult errors, Model model) {
        imports.openForm(actor);
        Submission.accepted(errors, () -> model.addAttribute("outcome", outcome(actor, form)));
        return "vote/import";
    }

    private VoteImport outcome(Actor actor, ImportForm form) {
        try {
            var tables = Sheets.read(form.content(), form.filename());
            return Boolean.TRUE.equals(form.checkOnly())
                    ? imports.check(actor, form.planYear(), tables)
                    : imports.apply(actor, form.planYear(), tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @NullUnmarked
    record ImportForm(
            MultipartFile file,
            @NotNull @Min(2000) @Max(2100) Integer planYear,
            Boolean checkOnly) {

        byte[] content() throws IOException {
            return file == null ? new byte[0] : file.getBytes();
        }

        String filename() {
            return file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        }
    }
}
