package org.shishi.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.shishi.archive.PackageReading.Place;
import org.shishi.policy.Policy;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The export of everything: each table as CSV under its own name, the issued documents and all files. */
@Component
class WholePackage {

    private final JdbcTemplate jdbc;
    private final PackageFiles files;
    private final PackageReading reading;
    private final PackageEnd end;
    private final MessageSource messages;

    WholePackage(
            DataSource database, PackageFiles files, PackageReading reading, PackageEnd end, MessageSource messages) {
        this.jdbc = new JdbcTemplate(database);
        this.files = files;
        this.reading = reading;
        this.end = end;
        this.messages = messages;
    }

    /** Within the moment that is read. */
    void write(ArchiveOrder order, ArchiveZip zip) {
        try {
            jdbc.execute("set local statement_timeout = '10min'"); // a table goes out as fast as it is taken
            var texts = texts();
            var tables = new ArrayList<Place>();
            for (var table : ExportedTable.ALL) {
                if (table.leftOut() == null) {
                    var name = "tables/" + table.name() + ".csv";
                    var columns = texts.getOrDefault(table.name(), Set.of());
                    zip.add(name, out -> copy(table.copy(columns, order.masked().contains(Policy.PHONE)), out));
                    tables.add(new Place(name, table.name()));
                }
            }
            var papers = files.papers(null, zip);
            files.add(papers, files.attached(null, zip), zip);
            var omitted = ExportedTable.ALL.stream()
                    .flatMap(table -> table.omissions().stream())
                    .toList();
            var title = messages.getMessage("archive.package.all", null, Locale.SIMPLIFIED_CHINESE);
            zip.add("index.html", reading.start(start(order, title, tables, omitted)));
            zip.add(PackageReading.STYLE, reading.style());
            end.write(order, title, omitted, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> start(
            ArchiveOrder order, String title, List<Place> tables, List<String> omitted) {
        var said = new LinkedHashMap<String, Object>();
        said.put("title", title);
        said.put("order", order);
        said.put("product", PackageEnd.product());
        said.put("tables", tables);
        said.put("omitted", omitted);
        return said;
    }

    /** The columns of each table that hold text. */
    private Map<String, Set<String>> texts() {
        return jdbc
                .query(
                        "select table_name, column_name from information_schema.columns"
                                + " where table_schema = current_schema() and udt_name in ('text', 'varchar', 'bpchar')",
                        (row, n) -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.groupingBy(
                        pair -> pair.get(0),
                        Collectors.mapping(pair -> pair.get(1), Collectors.toCollection(HashSet::new))));
    }

    private void copy(String sql, OutputStream out) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
                return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, new LineEnds(out));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                if (e.getCause() instanceof IOException gone) {
                    throw new UncheckedIOException(gone);
                }
                throw e;
            }
        });
    }
}
