package org.shishi.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives rows with wrapped text the height that they need: not every program reckons it when it opens a file. */
final class RowHeights {

    private static final float LINE = 15;
    private static final int MOST_LINES = 27; // a row can't be higher than 409 points
    private static final int PADDING = 1;

    /** From here on a sign is as wide as two Latin ones. */
    private static final char WIDE = 0x2E80;

    private final int[] widths;

    /** @param widths of the columns, in characters of the default font */
    RowHeights(List<Integer> widths) {
        this.widths = widths.stream().mapToInt(width -> width).toArray();
    }

    /** In points; zero where one line is enough. */
    float of(List<? extends @Nullable Object> values) {
        int lines = 1;
        for (var i = 0; i < Math.min(values.size(), widths.length); i++) {
            if (values.get(i) instanceof String text) {
                lines = Math.max(lines, lines(text, widths[i] - PADDING));
            }
        }
        return lines > 1 ? Math.min(lines, MOST_LINES) * LINE : 0;
    }

    private static int lines(String text, int width) {
        if (2 * text.length() <= width && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return 1;
        }
        return text.lines()
                .mapToInt(line -> Math.max(1, (units(line) + width - 1) / Math.max(width, 1)))
                .sum();
    }

    private static int units(String line) {
        int units = 0;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            units += sign < WIDE ? 1 : Character.isLowSurrogate(sign) ? 0 : 2;
        }
        return units;
    }
}
