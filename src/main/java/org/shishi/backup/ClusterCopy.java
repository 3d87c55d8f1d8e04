package org.shishi.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Copies the files of a running server. They change meanwhile, and none of them needs to fit another: the log of the time
 * between begin and end of the backup mends that. A file that shrinks is filled up, one that goes is left out.
 */
final class ClusterCopy implements AutoCloseable {

    static final String CLUSTER = "cluster/";
    static final String SECRETS = "connection.properties";

    /** Folders whose content means nothing to another server, as PostgreSQL's manual lists them; they must be there, empty. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    private static final int DIRECTORY = 040700;
    private static final int FILE = 0100600;

    private final TarArchiveOutputStream tar;
    private long bytes;

    ClusterCopy(OutputStream out) {
        tar = new TarArchiveOutputStream(out, 1 << 16, StandardCharsets.UTF_8.name());
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    long bytes() {
        return bytes;
    }

    void add(Path files) throws IOException {
        add(files, "");
    }

    private void add(Path folder, String name) throws IOException {
        directory(name);
        if (EMPTIED.contains(name)) {
            return;
        }
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                var file = entry.getFileName().toString();
                if (Files.isDirectory(entry)) {
                    if (!file.startsWith("pgsql_tmp")) {
                        add(entry, name.isEmpty() ? file : name + "/" + file);
                    }
                } else if (!LEFT_OUT.contains(file) && !file.startsWith("pgsql_tmp")) {
                    file(entry, CLUSTER + (name.isEmpty() ? file : name + "/" + file));
                }
            }
        } catch (NoSuchFileException e) {
            // a database that was dropped meanwhile; the log says so too
        }
    }

    private void directory(String name) throws IOException {
        var entry = new TarArchiveEntry(CLUSTER + (name.isEmpty() ? "" : name + "/"));
        entry.setMode(DIRECTORY);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    void file(Path file, String name) throws IOException {
        try (var in = Files.newInputStream(file)) {
            long size = Files.size(file);
            begin(name, size);
            fill(in, size);
            tar.closeArchiveEntry();
        } catch (NoSuchFileException e) {
            // a table that was dropped meanwhile; the log says so too
        }
    }

    void text(String name, String text) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        begin(name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private void begin(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setMode(FILE);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        bytes += size;
    }

    private void fill(InputStream in, long size) throws IOException {
        var buffer = new byte[1 << 16];
        long left = size;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                java.util.Arrays.fill(buffer, (byte) 0);
                read = (int) Math.min(buffer.length, left);
            }
            tar.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
