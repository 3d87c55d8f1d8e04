package org.shishi.figures.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Says things in the reader's language where a template can't: in charts and in files. */
record FigureWords(MessageSource messages, Locale locale) {

    String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    String text(MessageSourceResolvable word) {
        return messages.getMessage(word, locale);
    }

    /** A date by the pattern that a message holds. */
    String date(String patternKey, LocalDate day) {
        return DateTimeFormatter.ofPattern(say(patternKey), locale).format(day);
    }
}
