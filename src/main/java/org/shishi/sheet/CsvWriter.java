package org.shishi.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes one sheet as CSV; group headings are left out, since a line can't say how far they reach. */
final class CsvWriter implements SheetWriter {

    private final CSVPrinter printer;
    private boolean begun;

    CsvWriter(OutputStream out) {
        try {
            printer = new CSVPrinter(
                    new OutputStreamWriter(new BufferedOutputStream(out, HELD_BACK), StandardCharsets.UTF_8),
                    CSVFormat.EXCEL);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void sheet(SheetHead head) throws IOException {
        if (begun) {
            throw new IllegalStateException("a CSV file holds one sheet");
        }
        begun = true;
        printer.getOut().append('\uFEFF');
        for (var line : head.lines()) {
            row(line);
        }
        row(head.columns().stream().map(SheetColumn::title).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        for (var value : values) {
            printer.print(shown(value));
        }
        printer.println();
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Cell cell) {
            return cell.number() == null ? FormulaGuard.add(cell.text()) : cell.text();
        }
        return value instanceof String text ? FormulaGuard.add(text) : value.toString();
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    @Override
    public void close() {}
}
