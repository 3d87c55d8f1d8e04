package org.shishi.imports;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * One value as it is kept for showing.
 *
 * @param key whether the text is a message key, so that it is said in the reader's language
 * @param items of a list, which is told as the reader's language does; the text has them too
 */
public record NoteText(String text, boolean key, @Nullable List<String> items) {

    NoteText(String text, boolean key) {
        this(text, key, null);
    }

    static @Nullable NoteText of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof MessageSourceResolvable named && named.getCodes() != null) {
            return new NoteText(named.getCodes()[0], true);
        }
        if (value instanceof BigDecimal number) {
            return new NoteText(number.stripTrailingZeros().toPlainString(), false);
        }
        if (value instanceof Collection<?> many) {
            var items = many.stream().map(String::valueOf).toList();
            return new NoteText(String.join("、", items), false, items);
        }
        return new NoteText(value.toString(), false);
    }
}
