package org.shishi.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.shishi.shared.HeavyWork;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;

/** Reads what people upload, XLSX or CSV, and refuses everything else with the reason before opening it. */
public final class Sheets {

    private Sheets() {}

    /** As {@link #read(byte[], String, SheetLimits)} with the usual limits. */
    public static List<SheetTable> read(byte[] content, String filename) {
        return read(content, filename, SheetLimits.DEFAULT);
    }

    /** As {@link #read(byte[], String)}, without what was to be left, and with columns and words as people said what they are. */
    public static List<SheetTable> read(SentFile file) {
        return read(file.content(), file.name()).stream()
                .map(table -> SaidColumns.answered(HiddenParts.answered(table, file.answers()), file.answers()))
                .toList();
    }

    /** The rows that {@link #read(SentFile)} leaves out because they are hidden and were to be left. */
    public static List<LeftOut> leftOut(SentFile file) {
        return file.answers().isEmpty()
                ? List.of()
                : read(file.content(), file.name()).stream()
                        .flatMap(table -> HiddenParts.left(table, file.answers()))
                        .toList();
    }

    /** Reads no further than the limit allows, then as {@link #read(byte[], String)}. */
    public static List<SheetTable> read(InputStream in, String filename) throws IOException {
        var limit = (int) Math.min(SheetLimits.DEFAULT.bytes() + 1, Integer.MAX_VALUE - 8);
        return read(in.readNBytes(limit), filename);
    }

    /**
     * The sheets of the file in their order, empty ones left out. What the file is, is judged by its content, never by
     * its name.
     *
     * @throws RuleViolation {@code sheet.file.*} when the file is none that can be read, or not a safe one; {@link
     *     org.shishi.shared.Busy} when too many are being read
     */
    public static List<SheetTable> read(byte[] content, String filename, SheetLimits limits) {
        if (content.length > limits.bytes()) {
            throw RuleViolation.at("file", "sheet.file.too-large", limits.bytes() / (1024 * 1024));
        }
        var filled = HeavyWork.inTurn(() -> tables(content, filename, limits)).stream()
                .filter(table -> !table.rows().isEmpty())
                .toList();
        if (filled.isEmpty()) {
            throw RuleViolation.at("file", "sheet.file.empty");
        }
        return filled;
    }

    private static List<SheetTable> tables(byte[] content, String filename, SheetLimits limits) {
        return switch (FileKind.of(content, limits)) {
            case XLSX -> XlsxReader.read(content, limits);
            case CSV -> CsvReader.read(content, filename, limits);
        };
    }
}
