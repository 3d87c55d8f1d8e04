package org.shishi.paper;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a paragraph that looks alike.
 *
 * @param link where a number's rows are; followed on the page, unseen in Word and print
 */
public record Run(String text, Look look, @Nullable String link) {

    /** How it differs from the text around it. */
    public enum Look {
        PLAIN,
        BOLD,
        /** A second-level heading that runs into its paragraph. */
        KAI
    }

    public static Run of(String text) {
        return new Run(text, Look.PLAIN, null);
    }

    public static Run bold(String text) {
        return new Run(text, Look.BOLD, null);
    }

    public static Run kai(String text) {
        return new Run(text, Look.KAI, null);
    }

    public static Run linked(String text, @Nullable String link) {
        return new Run(text, Look.PLAIN, link);
    }
}
