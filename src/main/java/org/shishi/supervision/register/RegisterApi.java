package org.shishi.supervision.register;

import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.SentFile;
import org.shishi.sheet.Sheets;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The import of registers for programs. */
@RestController
@RequestMapping("/api/v1/supervision/import")
class RegisterApi {

    private final Registers registers;

    RegisterApi(Registers registers) {
        this.registers = registers;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.SUPERVISION_IMPORT)
    RegisterImport importSheets(
            Actor actor, @RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun) {
        registers.open(actor); // before a stranger's file is read
        var tables = Sheets.read(SentFile.of(file));
        return dryRun ? registers.check(actor, tables) : registers.apply(actor, tables);
    }
}
