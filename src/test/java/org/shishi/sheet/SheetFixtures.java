package org.shishi.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shishi.sheet.reading.ReadingContext;

/** The workbooks that the tests of this module read, real ones and made ones. */
public final class SheetFixtures {

    private SheetFixtures() {}

    /** The festivals of the domain's own table. */
    private static final Map<Integer, LocalDate> FESTIVALS = Stream.of(
                    "2023-01-22",
                    "2024-02-10",
                    "2025-01-29",
                    "2026-02-17",
                    "2027-02-06",
                    "2028-01-26",
                    "2029-02-13",
                    "2030-02-03",
                    "2031-01-23",
                    "2032-02-11",
                    "2033-01-31",
                    "2034-02-19",
                    "2035-02-08")
            .map(LocalDate::parse)
            .collect(Collectors.toMap(LocalDate::getYear, day -> day));

    public static ReadingContext planYear(int year) {
        return new ReadingContext(year, festival -> Optional.ofNullable(FESTIVALS.get(festival)));
    }

    public static byte[] ledger() {
        return resource("/demo/qingtian-2023.xlsx");
    }

    public static SheetTable published(String letter) {
        return Sheets.read(resource("/published-tables/" + letter + ".xlsx"), letter + ".xlsx")
                .get(0);
    }

    private static byte[] resource(String path) {
        try (var in = SheetFixtures.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
