package org.shishi.account.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.shishi.account.AccountFilter;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of accounts as a file, narrowed as it is. */
@Controller
class AccountExportPages {

    private final AccountFile file;

    AccountExportPages(AccountFile file) {
        this.file = file;
    }

    @HeavyRead
    @GetMapping("/admin/accounts/export.xlsx")
    void everybody(Actor actor, AccountFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        file.send(actor, filter, locale, response);
    }
}
