package org.shishi.supervision.common;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a list: those that sort say by what, and how the list is sorted now.
 *
 * @param now what it is sorted by
 */
public record ListHeadings(Enum<?> now, boolean descending) {

    /**
     * One heading.
     *
     * @param sort the value of the parameter {@code sort} that a click sets, or none where it does not sort
     */
    public record Heading(
            String key, @Nullable String sort, @Nullable String order, String sign) {}

    /** A heading that sorts by this order. */
    public Heading by(Enum<?> order, String key) {
        var word = order.name().toLowerCase(Locale.ROOT);
        if (order != now) {
            return new Heading(key, word, null, "");
        }
        return new Heading(
                key, descending ? word : "-" + word, descending ? "descending" : "ascending", descending ? "↓" : "↑");
    }

    public static Heading plain(String key) {
        return new Heading(key, null, null, "");
    }

    /** What the parameter {@code sort} says; an unknown word sorts as usual. */
    public static <E extends Enum<E>> E order(Class<E> type, @Nullable String sort, E usual) {
        var asked = sort == null ? "" : sort.replaceFirst("^-", "").toUpperCase(Locale.ROOT);
        return List.of(type.getEnumConstants()).stream()
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(usual);
    }
}
