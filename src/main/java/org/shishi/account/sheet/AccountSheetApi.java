package org.shishi.account.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.account.AccountFilter;
import org.shishi.audit.RequestAnswers;
import org.shishi.brought.Brought;
import org.shishi.brought.DiscardSheetForm;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.InPerson;
import org.shishi.policy.StepUp;
import org.shishi.policy.TakesFile;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Accounts by sheet for programs; what gives rights or passwords wants a person who signed in. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountSheetApi {

    private final AccountSheets sheets;
    private final Slips slips;
    private final SecondSteps steps;
    private final AccountFile file;

    AccountSheetApi(AccountSheets sheets, Slips slips, SecondSteps steps, AccountFile file) {
        this.file = file;
        this.sheets = sheets;
        this.slips = slips;
        this.steps = steps;
    }

    /** What waits for the second administrator: sheets to confirm, passwords to hand over. */
    @GetMapping("/waiting")
    SecondSteps.Waiting waiting(Actor actor) {
        return steps.waiting(actor);
    }

    /** Everybody on the list as the sheet that {@link #bring} takes; whole phone numbers only for whoever may see them, which leaves a trail. */
    @HeavyRead
    @GetMapping("/export.xlsx")
    void export(Actor actor, @ParameterObject AccountFilter filter, Locale locale, HttpServletResponse response)
            throws IOException {
        file.send(actor, filter, locale, response);
    }

    @GetMapping("/import")
    List<Brought> all(Actor actor) {
        return sheets.all(actor);
    }

    @GetMapping("/import/{id:\\d+}")
    AccountImport show(Actor actor, @PathVariable long id) {
        return sheets.get(actor, id);
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.ACCOUNT_IMPORT)
    AccountImport bring(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable List<String> answer) {
        sheets.openForm(actor); // before a stranger's file is read
        var sent = SentFile.of(file, SheetAsking.ofProgram(answer));
        return dryRun ? sheets.check(actor, sent) : sheets.bring(actor, sent);
    }

    @InPerson
    @StepUp
    @PostMapping("/import/{id:\\d+}/confirmation")
    AccountImport confirm(Actor actor, @PathVariable long id, @RequestBody Confirmation seen) {
        return sheets.confirm(actor, id, seen.looked());
    }

    @PostMapping("/import/{id:\\d+}/discarding")
    AccountImport discard(Actor actor, @PathVariable long id, @Valid @RequestBody DiscardSheetForm form) {
        sheets.discard(actor, id, form.said());
        return sheets.get(actor, id);
    }

    /** The first passwords, told this once; they become valid while {@code progress} of the sheet is told. */
    @InPerson
    @StepUp
    @PostMapping("/import/{id:\\d+}/slips")
    List<Slips.Slip> slips(Actor actor, @PathVariable long id, HttpServletRequest request) {
        request.setAttribute(RequestAnswers.SECRET, true);
        return slips.make(actor, id);
    }

    @InPerson
    @StepUp
    @PostMapping("/import/{id:\\d+}/password-requests")
    AccountImport askAnew(Actor actor, @PathVariable long id) {
        sheets.askAnew(actor, id);
        return sheets.get(actor, id);
    }

    /** Which rows were seen, as {@code looked} of the sheet. */
    @NullUnmarked
    record Confirmation(Long looked) {}
}
