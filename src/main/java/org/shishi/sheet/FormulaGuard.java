package org.shishi.sheet;

import java.util.regex.Pattern;

/**
 * Keeps text from coming to life as a formula in CSV, by an apostrophe before it that our own reading takes away again.
 *
 * <p>Text that has such an apostrophe already gets one more, so that every text survives the way out and back.
 */
public final class FormulaGuard {

    private static final Pattern ALIVE = Pattern.compile("(?s)'*\\s*[=+\\-@\\t\\r\\n＝＋－＠].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'+\\s*[=+\\-@\\t\\r\\n＝＋－＠].*");

    private FormulaGuard() {}

    static boolean isAlive(String text) {
        return ALIVE.matcher(text).matches();
    }

    public static String add(String text) {
        return isAlive(text) ? "'" + text : text;
    }

    static String remove(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
