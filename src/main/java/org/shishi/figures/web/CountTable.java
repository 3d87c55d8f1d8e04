package org.shishi.figures.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of counted groups, the same on the page and in the file.
 *
 * @param first heading of the groups
 * @param groups headings over several columns, or none
 */
record CountTable(String title, String first, List<Span> groups, List<String> columns, List<Line> lines) {

    /** A heading over so many columns. */
    record Span(String text, int width) {}

    /** @param css of the row: none, {@code subtotal} or {@code sum} */
    record Line(String name, String css, List<Cell> cells) {}

    /**
     * @param value as files have it
     * @param href where its rows are; none where there is nothing behind it
     */
    record Cell(
            @Nullable Object value,
            String text,
            @Nullable String href,
            @Nullable String css) {

        static Cell of(int number, String href) {
            return new Cell(number, String.valueOf(number), number == 0 ? null : href, null);
        }

        static Cell of(@Nullable BigDecimal value, String text) {
            return new Cell(value, text, null, "said");
        }
    }
}
