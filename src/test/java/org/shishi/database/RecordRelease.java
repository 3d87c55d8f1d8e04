package org.shishi.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * Writes down what a release leaves to its successors, once, on the commit that is released:
 * {@code mvn test -Dtest=RecordRelease -Dshishi.release=0.2.0}. Its name keeps it out of the ordinary run.
 */
@WholeApplication
class RecordRelease {

    /** Sessions of the moment are nothing that lasts, and the history is written by the migrations themselves. */
    private static final String TABLES = """
        select relname from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace
          and relname not in ('flyway_schema_history', 'spring_session', 'spring_session_attributes')
        order by relname
        """;

    private static final String COLUMNS = """
        select attname from pg_attribute
        where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum
        """;

    private static final String SEQUENCES = """
        select format('select setval(%L, %s);', sequencename, last_value)
        from pg_sequences where last_value is not null order by sequencename
        """;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void writeChecksumsAndData() throws Exception {
        var folder = Files.createDirectories(Release.FOLDER.resolve(System.getProperty("shishi.release")));
        Files.writeString(
                folder.resolve(Release.CHECKSUMS),
                MigrationFiles.here().checksums().entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining()));
        var database = owner.getJdbcUrl().substring(owner.getJdbcUrl().lastIndexOf('/') + 1);
        try (var connection = TestServer.get().superuser(database);
                var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(Release.DATA)))) {
            for (var table : texts(connection, TABLES)) {
                write(zip, table, rows(connection, table));
            }
            write(zip, Release.SEQUENCES, text(texts(connection, SEQUENCES)));
        }
    }

    private static byte[] rows(Connection connection, String table) throws SQLException, IOException {
        var columns = String.join(", ", texts(connection, COLUMNS.formatted(table)));
        var rows = new ByteArrayOutputStream();
        rows.writeBytes(text(List.of(columns)));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy %s (%s) to stdout".formatted(table, columns), rows);
        return rows.toByteArray();
    }

    private static byte[] text(List<String> lines) {
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
