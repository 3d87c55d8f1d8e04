package org.shishi.paper;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table, over one or several columns and rows.
 *
 * @param link where a number's rows are; followed on the page only
 */
public record PaperCell(
        String text, int columns, int rows, @Nullable String link) {

    public static PaperCell of(String text) {
        return new PaperCell(text, 1, 1, null);
    }

    public static PaperCell of(int number) {
        return of(String.valueOf(number));
    }

    public static PaperCell linked(String text, @Nullable String link) {
        return new PaperCell(text, 1, 1, link);
    }

    /** A heading over several columns. */
    public static PaperCell across(String text, int columns) {
        return new PaperCell(text, columns, 1, null);
    }

    /** A heading or name over several rows. */
    public static PaperCell down(String text, int rows) {
        return new PaperCell(text, 1, rows, null);
    }
}
