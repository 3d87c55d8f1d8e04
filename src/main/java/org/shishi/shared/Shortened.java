package org.shishi.shared;

import java.util.Arrays;

/** Cuts a text that a message quotes: a cell may hold ten thousand characters, and the first few tell which one is meant. */
public final class Shortened {

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
}
