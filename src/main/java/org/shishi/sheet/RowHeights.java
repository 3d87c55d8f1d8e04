package org.shishi.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Gives rows with wrapped text the height that they need: not every program reckons it when it opens a file. */
final class RowHeights {

    private static final float LINE = 15;
    private static final int MOST_LINES = 27; // a row can't be higher than 409 points
    private static final int PADDING = 1;

    private final List<Integer> widths;

    /** @param widths of the columns, in characters of the default font */
    RowHeights(List<Integer> widths) {
        this.widths = widths;
    }

    void fit(Row row, List<? extends @Nullable Object> values) {
        int lines = 1;
        for (var i = 0; i < Math.min(values.size(), widths.size()); i++) {
            if (values.get(i) instanceof String text) {
                lines = Math.max(lines, lines(text, widths.get(i) - PADDING));
            }
        }
        if (lines > 1) {
            row.setHeightInPoints(Math.min(lines, MOST_LINES) * LINE);
        }
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (units(line) + width - 1) / Math.max(width, 1)))
                .sum();
    }

    /** A Chinese character is twice as wide as a Latin one. */
    private static int units(String line) {
        return line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
