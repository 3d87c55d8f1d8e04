package org.shishi.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/**
 * A table of the archive of a year, as {@code archive/tables.sql} says it.
 *
 * @param number its place among the others
 * @param name of its file, in letters that every program unpacks
 * @param sql reads the rows of {@code :year}; {@code _project} is no column but the project that a row tells of
 */
record ArchiveTable(int number, String name, String title, String sql) {

    static final List<ArchiveTable> ALL = read();

    private static final String BEGINS = "--- ";

    boolean ofProjects() {
        return sql.contains(" as _project");
    }

    String file() {
        return String.format(Locale.ROOT, "tables/%02d-%s.csv", number, name);
    }

    private static List<ArchiveTable> read() {
        var tables = new ArrayList<ArchiveTable>();
        for (var part : text("archive/tables.sql").split("(?m)^" + BEGINS)) {
            int line = part.indexOf('\n');
            if (!part.startsWith("--")) {
                var head = part.substring(0, line).strip().split(" ", 2);
                tables.add(new ArchiveTable(
                        tables.size() + 1,
                        head[0],
                        head[1],
                        part.substring(line).strip()));
            }
        }
        return List.copyOf(tables);
    }

    static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
