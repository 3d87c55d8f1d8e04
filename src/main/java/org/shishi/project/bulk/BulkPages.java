package org.shishi.project.bulk;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.project.entry.RowComparison;
import org.shishi.project.list.LedgerExport;
import org.shishi.project.web.ProjectQuery;
import org.shishi.shared.Flash;
import org.shishi.shared.RuleViolation;
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

/** Changing many projects alike: choose, see what would change, say why, and all of them change or none. */
@Controller
@RequestMapping("/projects/bulk")
class BulkPages {

    private final BulkEdits bulk;
    private final LedgerExport ledger;
    private final BulkRows rows;

    BulkPages(BulkEdits bulk, LedgerExport ledger, BulkRows rows) {
        this.bulk = bulk;
        this.ledger = ledger;
        this.rows = rows;
    }

    @GetMapping
    String form(
            Actor actor,
            Viewpoint from,
            ProjectQuery query,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") List<String> codes,
            Locale locale,
            Model model) {
        var chosen = all ? ledger.codes(actor, query.filter(from)) : codes;
        bulk.open(actor);
        model.addAttribute("form", BulkForm.of(chosen));
        return rows.show(actor, chosen, List.of(), locale, model);
    }

    @PostMapping("/preview")
    String preview(
            Actor actor,
            @Valid @ModelAttribute("form") BulkForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        bulk.open(actor);
        return rows.show(actor, rows.codes(form, errors), tried(actor, form, errors), locale, model);
    }

    /** Also where the reason is missing: what was previewed stays in sight. */
    private List<RowComparison> tried(Actor actor, @Nullable BulkForm form, BindingResult errors) {
        try {
            return form == null ? List.of() : bulk.preview(actor, form.all(), form.change());
        } catch (RuleViolation refused) {
            if (!errors.hasErrors()) {
                errors.reject(refused.code(), refused.args(), refused.code());
            }
            return List.of();
        }
    }

    @PostMapping
    String apply(
            Actor actor,
            @Valid @ModelAttribute("form") BulkForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        bulk.open(actor);
        if (!Submission.accepted(errors, () -> bulk.apply(actor, form.all(), form.change(), form.reasonOrEmpty()))) {
            return preview(actor, form, errors, locale, model);
        }
        var done = form.change().stageOn() == null ? "projects.bulk.done" : "projects.bulk.done.stage";
        Flash.good(flash, done, form.all().size());
        return "redirect:/projects";
    }
}
