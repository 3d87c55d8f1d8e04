package org.shishi.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.assessment.Assessments;
import org.shishi.assessment.CountingSheets;
import org.shishi.brought.KeptSheets;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Download;
import org.shishi.shared.HeavyRead;
import org.shishi.vote.RoundState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The counting sheet as a file: out to be filled in, and in to fill in a teller's form. */
@Controller
@RequestMapping("/assessments/{id:\\d+}")
class CountingSheetPages {

    private final Assessments assessments;
    private final CountingSheets sheets;
    private final AssessmentPageModel pages;
    private final KeptSheets kept;

    CountingSheetPages(Assessments assessments, CountingSheets sheets, AssessmentPageModel pages, KeptSheets kept) {
        this.kept = kept;
        this.assessments = assessments;
        this.sheets = sheets;
        this.pages = pages;
    }

    @HeavyRead
    @GetMapping("/counting-sheet.xlsx")
    void sheet(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        var view = assessments.get(actor, id);
        var out = Download.of(response, view.head().plan().meeting() + "满意度测评计票表.xlsx");
        sheets.write(actor, id, out);
    }

    /** Fills the form with what the file says; the teller looks at it and enters it, or is told what does not add up. */
    @PostMapping("/count/sheet")
    @TakesFile(Action.ASSESSMENT_COUNT)
    String read(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("upload") SheetUpload upload,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Model model) {
        var view = assessments.openCount(actor, id, RoundState.COUNTING);
        model.addAttribute("form", SatisfactionForm.empty(view));
        kept.take(
                        actor,
                        new org.shishi.shared.SheetUpload(upload.file(), false),
                        fields,
                        errors,
                        model,
                        sent -> sheets.read(actor, id, sent),
                        read -> false)
                .ifPresent(read -> {
                    model.addAttribute("form", SatisfactionForm.of(view, read));
                    read.problems().forEach(one -> errors.reject(one.code(), one.getArguments(), one.code()));
                    model.addAttribute("filled", read.problems().isEmpty());
                    model.addAttribute(
                            "partly",
                            !read.problems().isEmpty() && !read.lines().isEmpty());
                });
        pages.below(view, model);
        return "assessment/count";
    }

    @NullUnmarked
    record SheetUpload(MultipartFile file) {

        static SheetUpload empty() {
            return new SheetUpload(null);
        }
    }
}
