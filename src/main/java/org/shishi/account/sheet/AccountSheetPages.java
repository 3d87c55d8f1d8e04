package org.shishi.account.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.RequestAnswers;
import org.shishi.brought.DiscardSheetForm;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.TakesFile;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetUpload;
import org.shishi.shared.Submission;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts by sheet: brought by one administrator, confirmed by another, their slips printed by one who may hand over. */
@Controller
@RequestMapping(AccountSheetPages.PATH)
class AccountSheetPages {

    static final String PATH = "/admin/accounts/import";

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final AccountSheets sheets;
    private final Slips slips;
    private final AccountTemplate template;

    AccountSheetPages(AccountSheets sheets, Slips slips, AccountTemplate template) {
        this.sheets = sheets;
        this.slips = slips;
        this.template = template;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        model.addAttribute("form", SheetUpload.checking());
        return show(actor, model);
    }

    /** The sheet that {@link #bring} takes, with an example. */
    @HeavyRead
    @GetMapping("/sheet")
    ResponseEntity<byte[]> sheet(Actor actor, Locale locale) throws IOException {
        sheets.openForm(actor);
        var name = ContentDisposition.attachment().filename("accounts.xlsx").build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(template.write(locale));
    }

    @PostMapping
    @TakesFile(Action.ACCOUNT_IMPORT)
    String bring(
            Actor actor,
            @Valid @ModelAttribute("form") SheetUpload form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        sheets.openForm(actor); // before a stranger's file is read
        var outcome = Submission.made(
                errors, () -> form.onlyChecks() ? sheets.check(actor, form.sent()) : sheets.bring(actor, form.sent()));
        var brought = outcome.map(AccountImport::brought);
        if (brought.isEmpty()) {
            outcome.ifPresent(checked -> model.addAttribute("outcome", checked));
            return show(actor, model);
        }
        flash.addFlashAttribute("notice", "account.import.brought");
        return "redirect:" + PATH + "/" + brought.get().id();
    }

    @GetMapping("/{id:\\d+}")
    String brought(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("form", DiscardSheetForm.empty());
        return brought(actor, model, sheets.get(actor, id));
    }

    @PostMapping("/{id:\\d+}/confirm")
    String confirm(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long looked,
            RedirectAttributes flash) {
        sheets.confirm(actor, id, looked);
        flash.addFlashAttribute("notice", "account.import.confirmed");
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id:\\d+}/discard")
    String discard(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") DiscardSheetForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var brought = sheets.get(actor, id);
        if (!Submission.accepted(errors, () -> sheets.discard(actor, id, form.said()))) {
            return brought(actor, model, brought);
        }
        flash.addFlashAttribute("notice", "brought.discarded");
        return "redirect:" + PATH + "/" + id;
    }

    /** Answered directly and never kept: whoever loses this page asks for other passwords. */
    @PostMapping("/{id:\\d+}/slips")
    String slips(
            Actor actor, @PathVariable long id, HttpServletRequest request, Model model, RedirectAttributes flash) {
        request.setAttribute(RequestAnswers.SECRET, true);
        try {
            model.addAttribute("slips", slips.make(actor, id));
        } catch (RuleViolation e) {
            flash.addFlashAttribute("warning", e.code());
            return "redirect:" + PATH + "/" + id;
        }
        model.addAttribute("back", PATH + "/" + id);
        return "account/slips";
    }

    @PostMapping("/{id:\\d+}/password-requests")
    String askAnew(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        return done(id, flash, "account.slips.asked", () -> sheets.askAnew(actor, id));
    }

    /** These forms have no field to mark, so a broken rule is told on the page that they stand on. */
    private static String done(long id, RedirectAttributes flash, String notice, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("notice", notice);
        } catch (RuleViolation e) {
            flash.addFlashAttribute("warning", e.code());
            flash.addFlashAttribute("warningArgs", e.args());
        }
        return "redirect:" + PATH + "/" + id;
    }

    private static String brought(Actor actor, Model model, AccountImport outcome) {
        model.addAttribute("outcome", outcome);
        model.addAttribute("mayConfirm", Policy.mayEver(actor, Action.ACCOUNT_IMPORT_CONFIRM));
        model.addAttribute("mayDiscard", Policy.mayEver(actor, Action.ACCOUNT_IMPORT_DISCARD));
        model.addAttribute("mayHandOver", Policy.mayEver(actor, Action.ACCOUNT_NEW_PASSWORD));
        model.addAttribute("mayAsk", Policy.mayEver(actor, Action.ACCOUNT_ASK_PASSWORD));
        return "account/brought";
    }

    private String show(Actor actor, Model model) {
        sheets.openForm(actor);
        model.addAttribute("brought", sheets.all(actor));
        return "account/import";
    }
}
