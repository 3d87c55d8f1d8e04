package org.shishi.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.shishi.shared.HeavyWork;
import org.shishi.shared.RuleViolation;

/** Counts what is unpacked as often as it is read: forty sheets may share one part. */
final class CountedParts implements ZipEntrySource {

    private final ZipEntrySource parts;
    private long left;

    CountedParts(ZipEntrySource parts, SheetLimits limits) {
        this.parts = parts;
        this.left = limits.unpackedBytes();
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new FilterInputStream(parts.getInputStream(entry)) {

            @Override
            public int read() throws IOException {
                var next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                var n = super.read(into, offset, length);
                count(n);
                return n;
            }
        };
    }

    private void count(int n) {
        HeavyWork.goOn();
        left -= Math.max(0, n);
        if (left < 0) {
            throw RuleViolation.at("file", "sheet.file.bomb");
        }
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return parts.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
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
