package org.shishi.shared;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** One line of a selection list, so that forms need not know entities: what is sent, and what is read. */
public record Choice(String value, String label) {

    /** The words of an enum as a list to choose from, in their order. */
    public static <E extends Enum<E> & MessageSourceResolvable> List<Choice> of(
            Collection<E> words, MessageSource messages, Locale locale) {
        return words.stream()
                .map(word -> new Choice(word.name(), messages.getMessage(word, locale)))
                .toList();
    }
}
