package org.shishi.account.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.account.AccountFilter;
import org.shishi.account.SheetAccounts.Known;
import org.shishi.account.sheet.AccountExport.Everybody;
import org.shishi.policy.Actor;
import org.shishi.shared.Download;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends everybody on a list as the sheet that is taken back, in the reader's language. */
@Component
class AccountFile {

    private final AccountExport export;
    private final MessageSource messages;

    AccountFile(AccountExport export, MessageSource messages) {
        this.export = export;
        this.messages = messages;
    }

    void send(Actor actor, AccountFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        var everybody = export.everybody(actor, filter);
        var title = said("account.import.sheet", locale);
        var out = Download.of(response, title + ".xlsx");
        var columns = AccountTemplate.columns(locale);
        int width = everybody.phones() ? columns.size() : columns.size() - 1;
        try (var sheet = SheetWriter.xlsx(out)) {
            sheet.sheet(new SheetHead(title, List.of(title), columns.subList(0, width), 1));
            for (var one : everybody.people()) {
                sheet.row(row(everybody, one, locale).subList(0, width));
            }
            sheet.finish();
        }
    }

    private List<@Nullable Object> row(Everybody everybody, Known one, Locale locale) {
        var roles = new TreeSet<>(one.roles())
                .stream().map(role -> said("Role." + role, locale)).collect(Collectors.joining("、"));
        var row = new ArrayList<@Nullable Object>();
        row.add(one.name());
        row.add(one.username());
        row.add(one.unitId() == null ? null : everybody.unitNames().get(one.unitId()));
        row.add(roles);
        row.add(one.phone());
        return row;
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
