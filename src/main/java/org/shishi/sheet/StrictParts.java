package org.shishi.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * Gives a workbook that was saved as strict Open XML under the names that the library knows: the two kinds differ in little
 * else. Sheets are read by the plain names of their elements and stay as they are.
 */
final class StrictParts implements ZipEntrySource {

    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String USUAL = "http://schemas.openxmlformats.org/";

    private final ZipEntrySource parts;

    private StrictParts(ZipEntrySource parts) {
        this.parts = parts;
    }

    static ZipEntrySource usual(ZipEntrySource parts) throws IOException {
        var relations = parts.getEntry("_rels/.rels");
        return relations != null && text(parts, relations).contains(STRICT) ? new StrictParts(parts) : parts;
    }

    private static String text(ZipEntrySource parts, ZipArchiveEntry entry) throws IOException {
        try (var in = parts.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1); // whatever it is, byte for byte
        }
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        if (entry.getName().startsWith("xl/worksheets/")) {
            return parts.getInputStream(entry);
        }
        var usual = text(parts, entry)
                .replace(STRICT + "spreadsheetml/main", USUAL + "spreadsheetml/2006/main")
                .replace(STRICT + "officeDocument/", USUAL + "officeDocument/2006/");
        return new ByteArrayInputStream(usual.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return parts.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return parts.getEntry(path);
    }

    @Override
    public boolean isClosed() {
        return parts.isClosed();
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
