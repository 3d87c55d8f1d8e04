package org.shishi.project.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.policy.Actor;
import org.shishi.project.entry.RowComparison;
import org.shishi.project.list.LedgerExport;
import org.shishi.project.web.ProjectQuery;
import org.shishi.project.web.ProjectWords;
import org.shishi.shared.Flash;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
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
    private final ProjectWords words;

    CopyPages(BulkEdits bulk, LedgerExport ledger, ProjectWords words) {
        this.bulk = bulk;
        this.ledger = ledger;
        this.words = words;
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

    /** What could not be copied stays on the form, each with the reason beside it. */
    @PostMapping
    String copy(
            Actor actor,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult errors,
            Viewpoint from,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        bulk.open(actor);
        var rows = new ArrayList<RowComparison>();
        if (!Submission.accepted(errors, () -> rows.addAll(form.carryOut(bulk, actor)))) {
            model.addAttribute("proposals", bulk.proposals(actor, form.all()));
            return "project/copy";
        }
        var problems = problems(rows, locale);
        if (problems.isEmpty()) {
            Flash.good(flash, "projects.copy.done", rows.size());
            return "redirect:/projects?year=" + (from.year() + 1);
        }
        var left = bulk.proposals(actor, form.all()).stream()
                .filter(project -> problems.containsKey(form.newCode(project)))
                .toList();
        var again = form.only(left);
        var said = new BeanPropertyBindingResult(again, "form");
        said.reject("projects.copy.some", new Object[] {rows.size() - left.size(), left.size()}, null);
        model.addAttribute("form", again);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", said);
        model.addAttribute("proposals", left);
        model.addAttribute("problems", problems);
        return "project/copy";
    }

    /** By the code that the project was to have. */
    private Map<String, List<String>> problems(List<RowComparison> rows, Locale locale) {
        var said = words.in(locale);
        return rows.stream()
                .filter(row -> row.outcome() == RowComparison.Outcome.ERROR)
                .collect(Collectors.toMap(
                        RowComparison::code, row -> BulkRows.row(row, said).problems(), (one, other) -> one));
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

        /** What the project is to be called: as typed, else as proposed. */
        String newCode(CarryOver project) {
            int at = all().indexOf(project.code());
            var typed = newCodes == null || at < 0 || at >= newCodes.size() ? "" : newCodes.get(at);
            return typed.isBlank() ? project.newCode() : typed.strip();
        }

        CopyForm only(List<CarryOver> left) {
            return new CopyForm(
                    left.stream().map(CarryOver::code).toList(),
                    left.stream().map(this::newCode).toList(),
                    reason);
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
