package org.shishi.shared;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Cuts a text that a message quotes: a cell may hold ten thousand characters, and the first few tell which one is meant. */
public final class Shortened {

    /** How many of a list a sentence shows. */
    private static final int LISTED = 5;

    private static final int LONGEST = 80;
    private static final String CUT = "…";

    private Shortened() {}

    public static String text(String text) {
        return text(text, LONGEST);
    }

    /** With at most so many characters, and a mark where more follow. */
    public static String text(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + CUT;
    }

    /** What a message names, each text cut. */
    public static Object[] all(Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof String text ? text(text) : value)
                .toArray();
    }

    /** Whether a sentence shows only the first of a list. */
    public static boolean isLong(List<?> list) {
        return list.size() > LISTED;
    }

    /** The first of a long list as they stand in a sentence, with an ellipsis for the others, which then stand below it. */
    public static List<String> first(List<?> list) {
        var words = list.stream().map(String::valueOf);
        return isLong(list) ? Stream.concat(words.limit(LISTED), Stream.of("…")).toList() : words.toList();
    }

    /** Each list among the values of a sentence, as it stands there. */
    public static Object[] inSentence(List<?> values) {
        return values.stream()
                .map(value -> value instanceof List<?> list ? first(list) : value)
                .toArray();
    }

    /** All of the lists of which a sentence shows only the first; none where it shows all. */
    public static List<String> folded(List<?> values) {
        return values.stream()
                .filter(value -> value instanceof List<?> list && isLong(list))
                .flatMap(value -> ((List<?>) value).stream().map(String::valueOf))
                .toList();
    }
}
