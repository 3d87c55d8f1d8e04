package org.shishi.proposal;

import java.util.HashSet;
import java.util.Set;

/** Says how alike two short Chinese texts are: the pairs of neighbouring signs that they share (Dice). */
final class TextSimilarity {

    private TextSimilarity() {}

    /** From 0 to 100. */
    static int of(String one, String other) {
        var first = pairs(one);
        var second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        int all = first.size() + second.size();
        first.retainAll(second);
        return 200 * first.size() / all;
    }

    private static Set<String> pairs(String text) {
        var signs = text.replaceAll("[\\p{P}\\p{Z}\\p{S}]", "");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= signs.length(); i++) {
            pairs.add(signs.substring(i, i + 2));
        }
        return pairs;
    }
}
