package org.shishi.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables row by row, so that an export of any length needs the memory of a few rows; what it writes,
 * {@link Sheets} reads back unchanged.
 *
 * <p>Values are String, BigDecimal, Integer, Long, LocalDate, Boolean, {@link Cell} (as it was read) or null. Text never
 * becomes a formula, whatever it begins with.
 */
public interface SheetWriter extends AutoCloseable {

    /** Below this nothing has gone out when something fails, so that a page can say what did. */
    int HELD_BACK = 1 << 16;

    /** Begins a sheet; every writer needs one before its first row. */
    void sheet(SheetHead head) throws IOException;

    void row(List<? extends @Nullable Object> values) throws IOException;

    default void row(@Nullable Object... values) throws IOException {
        row(Arrays.asList(values));
    }

    /** Finishes the file. One that was begun and not finished is no whole file, and a short one nothing at all. */
    void finish() throws IOException;

    /** Gives back what it held; the stream itself stays open. */
    @Override
    void close();

    static SheetWriter xlsx(OutputStream out) {
        return new XlsxWriter(out);
    }

    /** UTF-8 with the mark that spreadsheet programs need; one sheet only. */
    static SheetWriter csv(OutputStream out) {
        return new CsvWriter(out);
    }
}
