package org.shishi.database;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/**
 * What a release left to its successors: the checksums of its migrations, and a database that it filled, as
 * {@link RecordRelease} wrote them down.
 */
record Release(String version, Map<String, String> checksums) {

    static final Path FOLDER = Path.of("src", "test", "resources", "releases");
    static final String CHECKSUMS = "migrations.sha256";
    static final String DATA = "data.zip";
    static final String SEQUENCES = "sequences";

    static Release last() {
        try (var folders = Files.list(FOLDER)) {
            var last = folders.max(Comparator.comparing(folder ->
                            MigrationVersion.fromVersion(folder.getFileName().toString())))
                    .orElseThrow();
            return new Release(last.getFileName().toString(), read(last.resolve(CHECKSUMS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines as {@code sha256sum} writes them. */
    private static Map<String, String> read(Path file) throws IOException {
        var checksums = new TreeMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split(" {2}", 2);
            checksums.put(parts[1], parts[0]);
        }
        return checksums;
    }

    int highest() {
        return checksums.keySet().stream()
                .mapToInt(MigrationFiles::number)
                .max()
                .orElseThrow();
    }

    /** Puts the release's rows in place of what its migrations brought, with triggers and foreign keys asleep. */
    void load(Connection superuser) throws IOException, SQLException {
        var data = data();
        var sequences = data.remove(SEQUENCES);
        try (var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", data.keySet()));
            for (var table : data.entrySet()) {
                copy(superuser, table.getKey(), table.getValue());
            }
            statement.execute(new String(sequences, StandardCharsets.UTF_8));
        }
    }

    private Map<String, byte[]> data() throws IOException {
        var data = new TreeMap<String, byte[]>();
        try (var zip =
                new ZipInputStream(Files.newInputStream(FOLDER.resolve(version).resolve(DATA)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                data.put(entry.getName(), zip.readAllBytes());
            }
        }
        return data;
    }

    private static void copy(Connection connection, String table, byte[] content) throws IOException, SQLException {
        var reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
        var columns = reader.readLine();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table, columns), reader);
    }
}
