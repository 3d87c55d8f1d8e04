package org.shishi.imports.web;

import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.imports.ImportRow;
import org.shishi.imports.ImportView;
import org.shishi.imports.LedgerImports;
import org.shishi.imports.Upload;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.Submission;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/imports")
class ImportPages {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final LedgerImports imports;
    private final MessageSource messages;

    ImportPages(LedgerImports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    record UploadForm(@Nullable MultipartFile file) {

        Upload upload() {
            var sent = SentFile.of(file);
            return new Upload(sent.name(), sent.content());
        }
    }

    @GetMapping
    String list(Actor actor, @PageableDefault(size = 25) Pageable page, Model model) {
        model.addAttribute("imports", imports.list(actor, page));
        model.addAttribute("form", new UploadForm(null));
        return "imports/list";
    }

    @PostMapping
    @TakesFile(Action.PROJECT_IMPORT)
    String upload(
            Actor actor,
            @Valid @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            @PageableDefault(size = 25) Pageable page,
            Model model) {
        imports.open(actor); // before a stranger's file is read
        var kept = Submission.made(errors, () -> imports.upload(actor, form.upload()));
        if (kept.isEmpty()) {
            model.addAttribute("imports", imports.list(actor, page));
            return "imports/list";
        }
        return "redirect:/imports/" + kept.get().id();
    }

    @GetMapping("/{id}")
    String show(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @PageableDefault(size = 50) Pageable page,
            Model model,
            Locale locale) {
        var it = imports.get(actor, id);
        model.addAttribute("setup", SetupForm.of(it));
        model.addAttribute("form", ReasonForm.EMPTY);
        return page(actor, it, outcome, page, model, locale);
    }

    @PostMapping("/{id}")
    String setUp(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("setup") SetupForm form,
            BindingResult errors,
            @RequestParam Map<String, String> sent,
            @PageableDefault(size = 50) Pageable page,
            Model model,
            Locale locale) {
        var it = imports.get(actor, id);
        if (Submission.accepted(errors, () -> imports.setUp(actor, id, form.setup(it, sent)))) {
            return "redirect:/imports/" + id;
        }
        model.addAttribute("sent", sent); // what was answered beside the mistake
        model.addAttribute("form", ReasonForm.EMPTY);
        return page(actor, it, null, page, model, locale);
    }

    @PostMapping("/{id}/apply")
    String apply(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @PageableDefault(size = 50) Pageable page,
            Model model,
            Locale locale) {
        var it = imports.get(actor, id);
        if (Submission.accepted(errors, () -> imports.apply(actor, id, form.reason(), form.goodOnly()))) {
            return "redirect:/imports/" + id;
        }
        model.addAttribute("setup", SetupForm.of(it));
        return page(actor, it, null, page, model, locale);
    }

    /** What is over meanwhile is seen on its page. */
    @PostMapping("/{id}/cancel")
    String cancel(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        try {
            imports.cancel(actor, id);
        } catch (RuleViolation over) {
            flash.addFlashAttribute("warning", over.code());
        }
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/undo")
    String undo(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @PageableDefault(size = 50) Pageable page,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var it = imports.get(actor, id);
        if (Submission.accepted(errors, () -> imports.undo(actor, id, form.reason()))) {
            flash.addFlashAttribute("notice", "imports.undone");
            return "redirect:/imports/" + id;
        }
        model.addAttribute("setup", SetupForm.of(it));
        return page(actor, it, null, page, model, locale);
    }

    @GetMapping("/{id}/rejected")
    ResponseEntity<byte[]> rejected(Actor actor, @PathVariable long id, Locale locale) throws IOException {
        var said = new ImportWords(messages, locale);
        var out = new ByteArrayOutputStream();
        imports.rejected(actor, id, out, said::textWithCell, said.key("imports.rejected.reason"));
        var name = said.key("imports.rejected.file", String.valueOf(id));
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private String page(
            Actor actor, ImportView it, @Nullable Outcome outcome, Pageable page, Model model, Locale locale) {
        var said = new ImportWords(messages, locale);
        model.addAttribute("it", it);
        model.addAttribute("said", said);
        model.addAttribute("first", imports.undoneBefore(actor, it));
        model.addAttribute("outcome", outcome);
        model.addAttribute("fields", ColumnChoice.ALL);
        var rows = imports.rows(actor, java.util.Objects.requireNonNull(it.id()), outcome, page);
        model.addAttribute("ahead", isAhead(it, rows.getContent()));
        model.addAttribute("rows", rows.map(row -> RowView.of(row, said)));
        model.addAttribute(
                "others",
                imports.others(actor, it.id()).stream()
                        .filter(row -> !row.text().isEmpty())
                        .toList());
        return "imports/show";
    }

    /** Whether nothing can be written because what should have happened lies ahead: such columns are those of a plan. */
    private static boolean isAhead(ImportView it, List<ImportRow> rows) {
        return it.counts().good() == 0
                && rows.stream()
                        .flatMap(row -> row.notes().stream())
                        .anyMatch(note -> note.error() && note.code().equals("project.date.future"));
    }
}
