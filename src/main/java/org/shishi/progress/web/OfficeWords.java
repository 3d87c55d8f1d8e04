package org.shishi.progress.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Says things in the reader's language where a template can't: in rows and in files. */
record OfficeWords(MessageSource messages, Locale locale) {

    String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    String text(MessageSourceResolvable word) {
        return messages.getMessage(word, locale);
    }
}
