package org.shishi.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.policy.Actor;
import org.shishi.project.BulkEdits;
import org.shishi.project.LedgerExport;
import org.shishi.project.RowComparison;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering projects again for the next year, under codes that can be looked through before. */
@Controller
@RequestMapping("/projects/copy")
class CopyPages {

    private final BulkEdits bulk;
    private final LedgerExport ledger;

    CopyPages(BulkEdits bulk, LedgerExport ledger) {
        this.bulk = bulk;
        this.ledger = ledger;
    }

    @GetMapping
    String form(
            Actor actor,
            Viewpoint from,
            ProjectQuery query,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") List<String> codes,
            Model model) {
        bulk.open(actor);
        var chosen = all ? ledger.codes(actor, query.filter(from)) : codes;
        model.addAttribute("form", new CopyForm(chosen, null, ""));
        model.addAttribute("proposals", bulk.proposals(actor, chosen));
        return "project/copy";
    }

    @PostMapping
    String copy(
            Actor actor,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        bulk.open(actor);
        if (!Submission.accepted(errors, () -> told(form.carryOut(bulk, actor), flash))) {
            model.addAttribute("proposals", bulk.proposals(actor, form.all()));
            return "project/copy";
        }
        return "redirect:/projects";
    }

    private static void told(List<RowComparison> rows, RedirectAttributes flash) {
        var left = rows.stream()
                .filter(row -> row.outcome() == RowComparison.Outcome.ERROR)
                .map(RowComparison::code)
                .toList();
        var kind = left.isEmpty() ? "notice" : "warning";
        flash.addFlashAttribute(kind, left.isEmpty() ? "projects.copy.done" : "projects.copy.some");
        flash.addFlashAttribute(kind + "Args", List.of(rows.size() - left.size(), left.size(), String.join("、", left)));
    }

    /** The projects, and in the same order what they are to be called. */
    @NullUnmarked
    record CopyForm(
            @NotEmpty List<String> codes,
            List<@Size(max = 64) String> newCodes,
            @Size(max = 500) String reason) {

        List<String> all() {
            return Objects.requireNonNullElse(codes, List.of());
        }

        List<RowComparison> carryOut(BulkEdits bulk, Actor actor) {
            Map<String, String> wanted = new HashMap<>();
            for (int i = 0; newCodes != null && i < Math.min(codes.size(), newCodes.size()); i++) {
                wanted.put(codes.get(i), newCodes.get(i));
            }
            return bulk.copyToNextYear(
                    actor, codes, wanted, Objects.requireNonNullElse(reason, "").strip());
        }
    }
}
