package org.shishi.supervision.register;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Submission;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Registers that were kept in sheets: tried, and taken over. */
@Controller
@RequestMapping("/supervision/import")
class RegisterPages {

    private final Registers registers;

    RegisterPages(Registers registers) {
        this.registers = registers;
    }

    record ImportForm(
            @Nullable MultipartFile file, @Nullable Boolean checkOnly) {}

    @GetMapping
    String form(Actor actor, Model model) {
        registers.open(actor);
        model.addAttribute("form", new ImportForm(null, true));
        return "supervision/import";
    }

    @PostMapping
    @TakesFile(Action.SUPERVISION_IMPORT)
    String take(Actor actor, @Valid @ModelAttribute("form") ImportForm form, BindingResult errors, Model model) {
        registers.open(actor);
        Submission.accepted(errors, () -> {
            var tables = read(form.file());
            model.addAttribute(
                    "outcome",
                    Boolean.TRUE.equals(form.checkOnly())
                            ? registers.check(actor, tables)
                            : registers.apply(actor, tables));
        });
        return "supervision/import";
    }

    static List<SheetTable> read(@Nullable MultipartFile file) {
        try {
            var name = file == null ? null : file.getOriginalFilename();
            return Sheets.read(file == null ? new byte[0] : file.getBytes(), name == null ? "" : name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
