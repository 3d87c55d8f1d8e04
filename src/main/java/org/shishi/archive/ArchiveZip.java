package org.shishi.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shishi.archive.ArchiveManifest.Part;
import org.shishi.shared.Sha256;

/** Writes a package file by file as it goes out, and remembers of each file its size and its hash, and of all of it the hash. */
final class ArchiveZip {

    private static final int LONGEST_NAME = 60;

    private final MessageDigest whole = Sha256.digest();
    private final Counting out;
    private final ZipOutputStream zip;
    private final OffsetDateTime madeAt;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    ArchiveZip(OutputStream out, OffsetDateTime madeAt) {
        this.out = new Counting(new DigestOutputStream(out, whole));
        this.zip = new ZipOutputStream(this.out, StandardCharsets.UTF_8);
        this.madeAt = madeAt;
    }

    /** What stands in a file of the package. */
    @FunctionalInterface
    interface Content {

        void write(OutputStream out) throws IOException;
    }

    void add(String name, byte[] content) throws IOException {
        add(name, out -> out.write(content));
    }

    void add(String name, Content content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(madeAt.toInstant().toEpochMilli());
        zip.putNextEntry(entry);
        var digest = Sha256.digest();
        var counting = new Counting(new DigestOutputStream(new Kept(zip), digest));
        content.write(counting);
        zip.closeEntry();
        parts.add(new Part(name, counting.bytes, HexFormat.of().formatHex(digest.digest())));
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Ends the package; what it is in bytes and as a hash is said of it from then on. */
    Finished finish() throws IOException {
        zip.finish();
        zip.flush();
        return new Finished(out.bytes, HexFormat.of().formatHex(whole.digest()));
    }

    record Finished(long bytes, String sha256) {}

    /** A name that any program unpacks and any file system takes, and that no other file of the package has, in whatever case. */
    String free(String folder, String name, String ending) {
        var plain = plain(name);
        var free = folder + plain + ending;
        for (int next = 2; !taken.add(free.toLowerCase(Locale.ROOT)); next++) {
            free = folder + plain + "-" + next + ending;
        }
        return free;
    }

    private static String plain(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+|\\.+$", "_");
        return plain.isEmpty()
                ? "_"
                : plain.codePoints()
                        .limit(LONGEST_NAME)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The ending of a file's name, with its point; none where it has none. */
    static String ending(String name) {
        int point = name.lastIndexOf('.');
        return point > 0 && name.length() - point <= 6 ? plain(name.substring(point + 1)) : "";
    }

    /** Counts what goes through. */
    private static final class Counting extends FilterOutputStream {

        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int number) throws IOException {
            out.write(some, from, number);
            bytes += number;
        }
    }

    /** Stays open when a file of it ends. */
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] some, int from, int number) throws IOException {
            out.write(some, from, number);
        }

        @Override
        public void flush() {
            // a file's end is no reason to send
        }

        @Override
        public void close() {
            // the package goes on
        }
    }
}
