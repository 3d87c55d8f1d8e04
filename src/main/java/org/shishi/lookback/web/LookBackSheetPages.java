package org.shishi.lookback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.shishi.brought.KeptSheets;
import org.shishi.lookback.LookBackSheets;
import org.shishi.lookback.LookBacks;
import org.shishi.lookback.QualityFound;
import org.shishi.lookback.UseFound;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Download;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.SheetUpload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answers as a sheet, out and in, and the look-back on paper. */
@Controller
@RequestMapping("/look-backs/{id:\\d+}")
class LookBackSheetPages {

    private final LookBacks lookBacks;
    private final LookBackSheets sheets;
    private final KeptSheets kept;

    LookBackSheetPages(LookBacks lookBacks, LookBackSheets sheets, KeptSheets kept) {
        this.kept = kept;
        this.lookBacks = lookBacks;
        this.sheets = sheets;
    }

    @HeavyRead
    @GetMapping("/answers.xlsx")
    void sheet(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        var name = lookBacks.get(actor, id).head().name();
        sheets.write(actor, id, Download.of(response, name + ".xlsx"));
    }

    @GetMapping("/answers")
    String takeForm(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("form", new SheetUpload(null, false));
        return around(actor, id, model);
    }

    @PostMapping("/answers")
    @TakesFile(Action.LOOK_BACK_ANSWER)
    String take(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") SheetUpload form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes flash) {
        lookBacks.openSheet(actor, id);
        var taken = kept.take(actor, form, fields, errors, model, sent -> sheets.take(actor, id, sent), done -> false);
        taken.ifPresent(one -> one.problems()
                .forEach(problem -> errors.reject(problem.code(), problem.getArguments(), problem.code())));
        if (taken.isEmpty() || errors.hasErrors()) {
            return around(actor, id, model);
        }
        if (!taken.get().totals().isEmpty()) { // said where it is read, and not lost on the way
            model.addAttribute("taken", true);
            return around(actor, id, model);
        }
        flash.addFlashAttribute("notice", "lookback.sheet.taken");
        return "redirect:/look-backs/" + id;
    }

    /** The form on which somebody writes on the spot, a page for each project; with the answers where there are any. */
    @GetMapping("/paper")
    String paper(Actor actor, @PathVariable long id, Model model) {
        var view = lookBacks.get(actor, id);
        model.addAttribute("view", view);
        model.addAttribute("uses", UseFound.values());
        model.addAttribute("qualities", QualityFound.values());
        model.addAttribute("crumbs", LookBackCrumbs.of(view.head()));
        return "lookback/paper";
    }

    private String around(Actor actor, long id, Model model) {
        var view = lookBacks.openSheet(actor, id);
        model.addAttribute("view", view);
        model.addAttribute("crumbs", LookBackCrumbs.of(view.head()));
        return "lookback/sheet";
    }
}
