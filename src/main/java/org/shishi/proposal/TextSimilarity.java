package org.shishi.proposal;

import java.util.HashSet;
import java.util.Set;

/** Says how alike other short Chinese texts are to one: the pairs of neighbouring signs that they share (Dice). */
final class TextSimilarity {

    private final Set<Long> pairs;

    private TextSimilarity(Set<Long> pairs) {
        this.pairs = pairs;
    }

    static TextSimilarity to(String text) {
        return new TextSimilarity(pairs(text));
    }

    /** From 0 to 100. */
    int of(String other) {
        var others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        int all = pairs.size() + others.size();
        others.retainAll(pairs);
        return 200 * others.size() / all;
    }

    private static Set<Long> pairs(String text) {
        var signs = text.codePoints().filter(TextSimilarity::counts).toArray();
        var pairs = new HashSet<Long>();
        for (int i = 0; i + 1 < signs.length; i++) {
            pairs.add((long) signs[i] << Integer.SIZE | signs[i + 1]);
        }
        return pairs;
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
