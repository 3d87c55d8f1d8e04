package org.shishi.frame;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Says of a body that was not taken how much it may be, or what its sender may not do. */
final class ErrorText {

    private static final long KILO = 1024;

    private ErrorText() {}

    static String of(Failure.Body body, Locale locale, MessageSource messages) {
        var most = body.most();
        if (body.forbidden() != null) {
            var what = messages.getMessage("Action." + body.forbidden(), null, locale);
            return messages.getMessage("frame.denied.FORBIDDEN", new Object[] {what}, locale);
        }
        if (Failure.HEAD_OF_A_FILE.equals(most)) {
            return messages.getMessage("error.413.name", null, locale);
        }
        return body.status() == HttpStatus.CONTENT_TOO_LARGE && most != null
                ? messages.getMessage("error.413.most", new Object[] {text(most)}, locale)
                : messages.getMessage("error." + body.status().value() + ".text", null, locale);
    }

    private static String text(DataSize size) {
        return size.toMegabytes() > 0 && size.toBytes() % (KILO * KILO) == 0
                ? size.toMegabytes() + " MB"
                : Math.max(1, size.toKilobytes()) + " KB";
    }
}
