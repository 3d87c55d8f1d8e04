package org.shishi.sheet.reading;

import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;

/** Evens out what input methods and layouts do to text before it is compared; the original is always kept. */
public final class SheetText {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NOTHING = Pattern.compile("[/\\-—–―\\\\]*|(?:无|暂无|没有|暂没有)。?");
    private static final Pattern ELIDED = Pattern.compile("[…⋯.。]{1,12}");

    private SheetText() {}

    static String folded(String text) {
        return WrittenText.folded(text);
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
        if (inner.matches("(?s)[(（][^()（）]*")) {
            return inner.substring(1).strip(); // nobody closed it
        }
        return inner.matches("(?s)[(（][^()（）]*[)）]")
                ? inner.substring(1, inner.length() - 1).strip()
                : inner;
    }
}
