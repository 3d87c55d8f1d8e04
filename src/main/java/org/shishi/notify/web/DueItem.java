package org.shishi.notify.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.notify.DueLine;
import org.springframework.context.MessageSource;

/** Something due or late, in the reader's language. */
record DueItem(boolean late, String text, @Nullable LocalDate on, String link) {

    static List<DueItem> of(List<DueLine> lines, MessageSource messages, Locale locale) {
        return lines.stream()
                .map(line -> new DueItem(line.late(), messages.getMessage(line, locale), line.on(), line.link()))
                .toList();
    }
}
