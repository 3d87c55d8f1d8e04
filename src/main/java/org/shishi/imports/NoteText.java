package org.shishi.imports;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * One value as it is kept for showing.
 *
 * @param key whether the text is a message key, so that it is said in the reader's language
 */
public record NoteText(String text, boolean key) {

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
            return new NoteText(many.stream().map(String::valueOf).collect(Collectors.joining("、")), false);
        }
        return new NoteText(value.toString(), false);
    }
}
