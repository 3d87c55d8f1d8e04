package org.shishi.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The workbooks that the tests of this module read, real ones and made ones. */
final class SheetFixtures {

    private SheetFixtures() {}

    static byte[] ledger() {
        return resource("/demo/qingtian-2023.xlsx");
    }

    static SheetTable published(String letter) {
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
