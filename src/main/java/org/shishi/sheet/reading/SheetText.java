package org.shishi.sheet.reading;

import java.util.regex.Pattern;

/** Evens out what input methods and layouts do to text before it is compared; the original is always kept. */
public final class SheetText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u200B\\uFEFF]+");
    private static final Pattern NOTHING = Pattern.compile("[/\\-—–―\\\\]*|无|暂无");
    private static final Pattern ELIDED = Pattern.compile("[…⋯.。]{1,12}");

    private SheetText() {}

    /** Full-width letters, digits and signs become half-width, one for one, so that positions stay the same. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                folded.append((char) (c - '！' + '!'));
            } else if (c == '\u3000' || c == '\u00A0') {
                folded.append(' ');
            } else {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** As {@link #folded}, with every space and line break removed (项 目 名 称 → 项目名称). */
    public static String withoutSpaces(String text) {
        return SPACES.matcher(folded(text)).replaceAll("");
    }

    /** Whether the cell says that there is nothing to say: empty, a stroke, 无. */
    public static boolean isNothing(String text) {
        return NOTHING.matcher(withoutSpaces(text)).matches();
    }

    /** Whether the cell holds nothing but an ellipsis: something was left out of the table. */
    static boolean isElided(String text) {
        return ELIDED.matcher(withoutSpaces(text)).matches();
    }

    /** A remark as written, without the brackets or the punctuation that set it apart. */
    static String remark(String text) {
        var inner = text.strip().replaceFirst("^[,，;；、。:：]+\\s*", "");
        return inner.matches("(?s)[(（][^()（）]*[)）]")
                ? inner.substring(1, inner.length() - 1).strip()
                : inner;
    }
}
