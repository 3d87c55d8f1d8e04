package org.shishi.sheet;

import java.io.IOException;
import java.io.InputStream;
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
import org.shishi.shared.RuleViolation;

/** Unpacks a workbook once to nowhere, counting, before any library may trust what its directory claims. */
final class WorkbookZip {

    /** Below this an entry may be packed as well as it likes: it can't do harm. */
    private static final long SMALL = 1024 * 1024;

    private final SheetLimits limits;
    private final byte[] buffer = new byte[64 * 1024];
    private long unpacked;

    private WorkbookZip(SheetLimits limits) {
        this.limits = limits;
    }

    static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }

    static void check(byte[] content, SheetLimits limits) {
        try (var zip = open(content)) {
            new WorkbookZip(limits).check(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw RuleViolation.at("file", "sheet.file.damaged");
        }
    }

    private void check(ZipFile zip) throws IOException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > limits.parts()) {
            throw RuleViolation.at("file", "sheet.file.bomb");
        }
        var names = new HashSet<String>();
        for (var entry : entries) {
            checkDirectory(entry, names);
        }
        refuseOtherDocuments(names);
        for (var entry : entries) {
            count(zip, entry);
        }
    }

    private static void checkDirectory(ZipArchiveEntry entry, Set<String> names) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw RuleViolation.at("file", "sheet.file.encrypted");
        }
        var name = entry.getName().replace('\\', '/');
        var strange = name.isEmpty()
                || name.indexOf('\0') >= 0
                || name.contains(":")
                || List.of(name.split("/")).contains("..");
        var packed = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
        if (strange || !packed || entry.isUnixSymlink() || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw RuleViolation.at("file", "sheet.file.unsafe", name);
        }
    }

    private static void refuseOtherDocuments(Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw RuleViolation.at("file", "sheet.file.macro");
        }
        if (names.contains("xl/workbook.bin")) {
            throw RuleViolation.at("file", "sheet.file.old-xls");
        }
        if (names.contains("content.xml") && names.contains("mimetype")) {
            throw RuleViolation.at("file", "sheet.file.ods");
        }
        if (!names.contains("[content_types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw RuleViolation.at("file", "sheet.file.other");
        }
    }

    private void count(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        var packed = Math.max(1, entry.getCompressedSize());
        var size = 0L;
        try (InputStream in = zip.getInputStream(entry)) {
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                HeavyWork.goOn();
                size += n;
                unpacked += n;
                if (unpacked > limits.unpackedBytes()
                        || (size > SMALL && size / packed > limits.ratio())
                        || (size > limits.partBytes() && !isSheet(entry))) {
                    throw RuleViolation.at("file", "sheet.file.bomb");
                }
            }
        }
    }

    /** Sheets are read as a stream, so they may be large. */
    private static boolean isSheet(ZipArchiveEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).startsWith("xl/worksheets/");
    }
}
