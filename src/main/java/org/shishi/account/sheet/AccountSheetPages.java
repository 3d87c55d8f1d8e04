package org.shishi.account.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.account.AccountSettings;
import org.shishi.audit.RequestAnswers;
import org.shishi.brought.Brought;
import org.shishi.brought.BroughtPages;
import org.shishi.brought.KeptSheets;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.StepUp;
import org.shishi.policy.TakesFile;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetUpload;
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
class AccountSheetPages extends BroughtPages<AccountImport> {

    static final String PATH = "/admin/accounts/import";

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final AccountSheets sheets;
    private final Slips slips;
    private final AccountTemplate template;
    private final AccountSettings settings;

    AccountSheetPages(
            AccountSheets sheets, Slips slips, AccountTemplate template, AccountSettings settings, KeptSheets kept) {
        super(PATH, "account", kept);
        this.settings = settings;
        this.sheets = sheets;
        this.slips = slips;
        this.template = template;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        return form(actor, SheetUpload.checking(), model);
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
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes flash) {
        sheets.openForm(actor); // before a stranger's file is read
        return bring(
                actor,
                form,
                fields,
                errors,
                model,
                flash,
                sent -> sheets.check(actor, sent),
                sent -> sheets.bring(actor, sent),
                "account.import.brought");
    }

    @StepUp
    @PostMapping("/{id:\\d+}/confirm")
    String confirm(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long looked,
            RedirectAttributes flash) {
        sheets.confirm(actor, id, looked);
        flash.addFlashAttribute("notice", "account.import.confirmed");
        return redirect(id);
    }

    /** Answered directly and never kept: whoever loses this page asks for other passwords. */
    @StepUp
    @PostMapping("/{id:\\d+}/slips")
    String slips(
            Actor actor, @PathVariable long id, HttpServletRequest request, Model model, RedirectAttributes flash) {
        request.setAttribute(RequestAnswers.SECRET, true);
        try {
            model.addAttribute("slips", slips.make(actor, id));
        } catch (RuleViolation e) {
            flash.addFlashAttribute("warning", e.code());
            return redirect(id);
        }
        model.addAttribute("hours", settings.temporaryLasts().toHours());
        model.addAttribute("back", PATH + "/" + id);
        return "account/slips";
    }

    @StepUp
    @PostMapping("/{id:\\d+}/password-requests")
    String askAnew(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        return done(id, flash, "account.slips.asked", () -> sheets.askAnew(actor, id));
    }

    /** These forms have no field to mark, so a broken rule is told on the page that they stand on. */
    private String done(long id, RedirectAttributes flash, String notice, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("notice", notice);
        } catch (RuleViolation e) {
            flash.addFlashAttribute("warning", e.code());
            flash.addFlashAttribute("warningArgs", e.args());
        }
        return redirect(id);
    }

    @Override
    protected List<Brought> newest(Actor actor) {
        sheets.openForm(actor);
        return sheets.all(actor);
    }

    @Override
    protected AccountImport get(Actor actor, long id) {
        return sheets.get(actor, id);
    }

    @Override
    protected void putAside(Actor actor, long id, String reason) {
        sheets.discard(actor, id, reason);
    }

    @Override
    protected void addParts(Actor actor, Locale locale, Model model) {
        model.addAttribute("mayConfirm", Policy.mayEver(actor, Action.ACCOUNT_IMPORT_CONFIRM));
        model.addAttribute("mayDiscard", Policy.mayEver(actor, Action.ACCOUNT_IMPORT_DISCARD));
        model.addAttribute("mayHandOver", Policy.mayEver(actor, Action.ACCOUNT_NEW_PASSWORD));
        model.addAttribute("mayAsk", Policy.mayEver(actor, Action.ACCOUNT_ASK_PASSWORD));
    }
}
