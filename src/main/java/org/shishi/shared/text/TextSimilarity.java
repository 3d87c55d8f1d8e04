package org.shishi.shared.text;

import java.util.Arrays;

/** Says how alike other short Chinese texts are to one: the pairs of neighbouring signs that they share (Dice). */
public final class TextSimilarity {

    /** From here on two names may be of the same thing. */
    public static final int ALIKE = 40;

    private final long[] pairs;

    private TextSimilarity(long[] pairs) {
        this.pairs = pairs;
    }

    public static TextSimilarity to(String text) {
        return new TextSimilarity(pairs(text));
    }

    /** From 0 to 100. */
    public int of(String other) {
        var others = pairs(other);
        if (pairs.length == 0 || others.length == 0) {
            return 0;
        }
        return 200 * shared(pairs, others) / (pairs.length + others.length);
    }

    /** How many two sorted ones have in common. */
    private static int shared(long[] some, long[] others) {
        int shared = 0;
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            int order = Long.compare(some[i], others[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Each once, sorted: a proposal is compared with all titles of two years. */
    private static long[] pairs(String text) {
        var pairs = new long[text.length()];
        int found = 0;
        long before = -1;
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            i += Character.charCount(sign);
            if (counts(sign)) {
                if (before >= 0) {
                    pairs[found++] = before << Integer.SIZE | sign;
                }
                before = sign;
            }
        }
        return distinct(pairs, found);
    }

    private static long[] distinct(long[] pairs, int found) {
        Arrays.sort(pairs, 0, found);
        int kept = 0;
        for (int i = 0; i < found; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, kept);
    }

    /** All but punctuation, blanks and symbols. */
    private static boolean counts(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> false;
            default -> true;
        };
    }
}
