package org.shishi.policy;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The ways in which somebody may write the path of an address otherwise, hoping that a door does not know it then. */
enum Writing {
    PLAIN(path -> path),
    ONE_LETTER_ENCODED(path -> lastLetter(path, letter -> "%" + Integer.toHexString(letter))),
    ALL_LETTERS_ENCODED(Writing::encoded),
    SLASH_ENCODED(path -> path.substring(0, 1) + path.substring(1).replaceFirst("/", "%2F")),
    DOT_ENCODED(path -> "/%2e" + path),
    ENCODED_TWICE(path -> lastLetter(path, letter -> "%25" + Integer.toHexString(letter))),
    TWO_SLASHES(path -> "/" + path),
    TWO_SLASHES_INSIDE(path -> path.substring(0, 1) + path.substring(1).replaceFirst("/", "//")),
    DOT_SEGMENT(path -> "/." + path),
    PARENT_SEGMENT(path -> "/login/.." + path),
    MATRIX_PARAMETER(path -> path + ";a=b"),
    MATRIX_PARAMETER_INSIDE(path -> path.substring(0, 1) + path.substring(1).replaceFirst("/|$", ";v=1/")),
    TRAILING_SLASH(path -> path + "/"),
    UPPER_CASE(path -> path.toUpperCase(Locale.ROOT));

    private final UnaryOperator<String> rewriting;

    Writing(UnaryOperator<String> rewriting) {
        this.rewriting = rewriting;
    }

    /** The same place, decoded once as routing does; all others are another place or none. */
    boolean isTheSamePlace() {
        return this == PLAIN || this == ONE_LETTER_ENCODED || this == ALL_LETTERS_ENCODED;
    }

    /** The request's address with its path written so; the query stays. */
    String of(String address) {
        int query = address.indexOf('?');
        var path = query < 0 ? address : address.substring(0, query);
        return rewriting.apply(path) + (query < 0 ? "" : address.substring(query));
    }

    private static String lastLetter(String path, java.util.function.IntFunction<String> encode) {
        for (int i = path.length() - 1; i >= 0; i--) {
            boolean escaped = i > 1 && (path.charAt(i - 1) == '%' || path.charAt(i - 2) == '%');
            if (isLetter(path.charAt(i)) && !escaped) {
                return path.substring(0, i) + encode.apply(path.charAt(i)) + path.substring(i + 1);
            }
        }
        return path;
    }

    private static String encoded(String path) {
        if (path.contains("%")) {
            return path;
        }
        return path.chars()
                .mapToObj(c -> isLetter(c) ? "%" + Integer.toHexString(c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static boolean isLetter(int c) {
        return c < 128 && Character.isLetter(c);
    }
}
