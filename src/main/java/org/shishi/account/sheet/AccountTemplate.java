package org.shishi.account.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the empty sheet that {@link AccountSheets} takes, in the reader's language, with the words for the roles above it. */
@Component
class AccountTemplate {

    private static final List<Integer> WIDTHS = List.of(14, 18, 28, 32, 16);

    private final MessageSource messages;

    AccountTemplate(MessageSource messages) {
        this.messages = messages;
    }

    byte[] write(Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        var columns = columns(locale);
        var roles = RoleWords.offered().stream()
                .map(role -> said("Role." + role, locale))
                .collect(Collectors.joining(said("account.comma", locale)));
        var about = messages.getMessage("account.import.sheet.about", new Object[] {roles}, locale);
        try (var sheet = SheetWriter.xlsx(out)) {
            sheet.sheet(new SheetHead(
                    said("account.import.sheet", locale),
                    List.of(said("account.import.sheet", locale), about),
                    columns,
                    1));
            sheet.finish();
        }
        return out.toByteArray();
    }

    /** The headings that are read, in their order; the phone is the last. */
    static List<SheetColumn> columns(Locale locale) {
        var columns = new ArrayList<SheetColumn>();
        for (var heading : AccountColumns.template(locale)) {
            columns.add(SheetColumn.of(heading, WIDTHS.get(columns.size())));
        }
        return columns;
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
