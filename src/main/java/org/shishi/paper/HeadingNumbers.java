package org.shishi.paper;

import java.util.Arrays;

/** Counts the headings of a document, each level beginning anew below the one above it. */
final class HeadingNumbers {

    static final int LEVELS = 4;

    private static final String OPEN = "（";
    private static final String CLOSE = "）";

    private final int[] counts = new int[LEVELS];

    String next(int level) {
        counts[level - 1]++;
        Arrays.fill(counts, level, LEVELS, 0);
        int number = counts[level - 1];
        return switch (level) {
            case 1 -> PaperWords.chinese(number) + "、";
            case 2 -> OPEN + PaperWords.chinese(number) + CLOSE;
            case 3 -> number + ".";
            default -> OPEN + number + CLOSE;
        };
    }
}
