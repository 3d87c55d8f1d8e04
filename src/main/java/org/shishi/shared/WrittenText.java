package org.shishi.shared;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;
import java.util.regex.Pattern;

/**
 * Reads text one way at every door, forms, programs and sheets alike: what looks the same is the same, however an input method,
 * a web page or a PDF has written it. What may look the same and is not, Unicode says; the exceptions are the field's.
 */
public final class WrittenText {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 ALIKE = Normalizer2.getNFKCCasefoldInstance();
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    /** With the private sign for which old Chinese programs write a wide blank. */
    private static final UnicodeSet BLANKS = set("[\\uE5E5[:Zs:][[:Cc:]-[\\n\\t]][:Cs:]-[\\u3000]]");

    private static final UnicodeSet UNSEEN =
            set("[[:Cf:][:Default_Ignorable_Code_Point:][:Noncharacter_Code_Point:]\\uFFFC]");
    private static final char WIDE_BLANK = '\u3000';
    private static final Pattern APART = Pattern.compile("(?<=\\p{IsHan})[\\s\\u3000]+(?=\\p{IsHan})");
    private static final Pattern SET_OUT = Pattern.compile("(?<=\\p{IsHan})\\u3000+(?=\\p{IsHan})");

    private static final UnicodeSet RADICALS =
            set("[[:Block=Kangxi_Radicals:][:Block=CJK_Radicals_Supplement:]&[:Assigned:]]");
    private static final UnicodeSet IDEOGRAPHS = set("[:Unified_Ideograph:]");

    /** Marks of a list and figures that say something else when they become plain digits: ① ㎡ ³ ½. */
    private static final UnicodeSet MARKS = set("[[:dt=Circle:][:dt=Super:][:dt=Sub:][:dt=Fraction:][:dt=Square:]]");

    private static final UnicodeSet CHANGED = set("[[:Any:]-[\\u0020-\\u007E\\n\\t]-[\\u4E00-\\u9FFF]]");
    private static final char[] FOLDED = folding();

    private WrittenText() {}

    /**
     * What is kept of a text: as it was typed, without what nobody can see. Control characters and halves of characters, which
     * neither the database nor a document takes, become blanks; a radical becomes the sign that it looks like.
     */
    public static String clean(String text) {
        if (CHANGED.containsNone(text)) {
            return text;
        }
        var lines = LINE_ENDS.matcher(text).replaceAll("\n");
        var clean = new StringBuilder(lines.length());
        lines.codePoints().forEach(sign -> {
            if (BLANKS.contains(sign)) {
                clean.append(' ');
            } else if (RADICALS.contains(sign)) {
                clean.append(ideograph(sign));
            } else if (!UNSEEN.contains(sign)) {
                clean.appendCodePoint(sign);
            }
        });
        return COMPOSED.normalize(clean);
    }

    /** What is kept of the name of a person or a unit: also without the blanks that set Chinese signs apart (王　明). */
    public static String name(String text) {
        return APART.matcher(clean(text).strip()).replaceAll("");
    }

    /** What is kept of a title: wide blanks between Chinese signs only set it out on paper. */
    public static String title(String text) {
        return text.indexOf(WIDE_BLANK) < 0 ? text : SET_OUT.matcher(text).replaceAll("");
    }

    /** As it is read: full width and other forms of letters, digits and signs become plain, one for one, so that places stay. */
    public static String folded(String text) {
        if (CHANGED.span(text, SpanCondition.NOT_CONTAINED) == text.length()) {
            return text;
        }
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FOLDED[text.charAt(i)];
        }
        return new String(folded);
    }

    /** What two texts have in common that say the same: without spaces, in one width, in small letters. */
    public static String alike(String text) {
        return ALIKE.normalize(clean(text)).replaceAll("\\s+", "");
    }

    /** As a search compares it; {@code written(x)} is the same in the database. */
    public static String searched(String text) {
        return COMPATIBLE.normalize(clean(text).strip()).toLowerCase(java.util.Locale.ROOT);
    }

    private static String ideograph(int radical) {
        var sign = Character.toString(radical);
        var compatible = COMPATIBLE.normalize(sign);
        if (compatible.equals(sign)) {
            compatible = LOOKS.getSkeleton(sign);
        }
        return IDEOGRAPHS.contains(compatible) ? compatible : sign;
    }

    private static char[] folding() {
        var folding = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < folding.length; c++) {
            var sign = (char) c;
            var plain = MARKS.contains(sign) || Character.isSurrogate(sign) ? "" : COMPATIBLE.normalize("" + sign);
            folding[c] = plain.length() == 1 ? plain.charAt(0) : sign;
        }
        return folding;
    }

    private static UnicodeSet set(String pattern) {
        return new UnicodeSet(pattern).freeze();
    }
}
