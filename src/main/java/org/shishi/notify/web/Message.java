package org.shishi.notify.web;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.shishi.notify.NotificationView;
import org.springframework.context.MessageSource;

/** A message in the reader's language. */
record Message(long id, String text, String link, OffsetDateTime at, String minute, boolean read, boolean settled) {

    static Message of(NotificationView told, MessageSource messages, Locale locale) {
        return new Message(
                told.id(),
                messages.getMessage(told, locale),
                told.link(),
                told.at(),
                told.minute(),
                told.read(),
                told.settled());
    }
}
