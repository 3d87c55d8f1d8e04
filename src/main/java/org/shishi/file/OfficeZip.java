package org.shishi.file;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.shishi.shared.HeavyWork;

/**
 * Looks into an Office file as into any archive: only what it should hold, no macros, nothing that unpacks without end, no
 * entry that would leave the folder it is unpacked in.
 */
final class OfficeZip {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 100;
    private static final long SMALL = 1024 * 1024;

    private final NewFile file;
    private final Set<String> names = new HashSet<>();
    private final byte[] buffer = new byte[64 * 1024];
    private long unpacked;

    private OfficeZip(NewFile file) {
        this.file = file;
    }

    static FileType typeOf(NewFile file) {
        var content = file.content();
        if (content[0] != 'P' || content[1] != 'K') {
            throw ContentCheck.refused("file.type.refused", file);
        }
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            return new OfficeZip(file).check(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw ContentCheck.refused("file.damaged", file);
        }
    }

    private FileType check(ZipFile zip) throws IOException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_ENTRIES) {
            throw ContentCheck.refused("file.bomb", file);
        }
        entries.forEach(this::checkEntry);
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw ContentCheck.refused("file.macro", file);
        }
        var type = type();
        for (var entry : entries) {
            unpack(zip, entry);
        }
        return type;
    }

    private FileType type() {
        if (names.contains("[content_types].xml")) {
            if (names.contains("word/document.xml")) {
                return FileType.DOCX;
            }
            if (names.contains("xl/workbook.xml")) {
                return FileType.XLSX;
            }
            if (names.contains("ppt/presentation.xml")) {
                return FileType.PPTX;
            }
        }
        throw ContentCheck.refused("file.type.refused", file);
    }

    private void checkEntry(ZipArchiveEntry entry) {
        var name = entry.getName().replace('\\', '/');
        boolean strange = name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\0') >= 0
                || name.contains(":")
                || List.of(name.split("/")).contains("..")
                || entry.isUnixSymlink()
                || entry.getGeneralPurposeBit().usesEncryption();
        boolean packed = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
        if (strange || !packed || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw ContentCheck.refused("file.unsafe", file);
        }
    }

    /** Unpacks to nowhere, counting: what the directory claims is not believed. */
    private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (var in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                HeavyWork.goOn();
                size += n;
                unpacked += n;
                if (unpacked > MOST_UNPACKED || (size > SMALL && size / packed > HIGHEST_RATIO)) {
                    throw ContentCheck.refused("file.bomb", file);
                }
            }
        }
    }
}
