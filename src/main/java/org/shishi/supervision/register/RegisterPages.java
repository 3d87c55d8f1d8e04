package org.shishi.supervision.register;

import jakarta.validation.Valid;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.SheetUpload;
import org.shishi.shared.Submission;
import org.shishi.sheet.Sheets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Registers that were kept in sheets: tried, and taken over. */
@Controller
@RequestMapping("/supervision/import")
class RegisterPages {

    private final Registers registers;

    RegisterPages(Registers registers) {
        this.registers = registers;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        registers.open(actor);
        model.addAttribute("form", SheetUpload.checking());
        return "supervision/import";
    }

    @PostMapping
    @TakesFile(Action.SUPERVISION_IMPORT)
    String take(Actor actor, @Valid @ModelAttribute("form") SheetUpload form, BindingResult errors, Model model) {
        registers.open(actor);
        Submission.accepted(errors, () -> {
            var tables = Sheets.read(form.sent());
            model.addAttribute(
                    "outcome", form.onlyChecks() ? registers.check(actor, tables) : registers.apply(actor, tables));
        });
        return "supervision/import";
    }
}
