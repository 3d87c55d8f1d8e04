package org.shishi.supervision.common;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** The messages of this module in one language. */
public record Labels(MessageSource messages, Locale locale) {

    public String text(@Nullable MessageSourceResolvable word) {
        return word == null ? "" : messages.getMessage(word, locale);
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The values of an enum, for a selection list. */
    public List<Choice> choices(MessageSourceResolvable... words) {
        return Arrays.stream(words)
                .map(word -> new Choice(((Enum<?>) word).name(), text(word)))
                .toList();
    }
}
