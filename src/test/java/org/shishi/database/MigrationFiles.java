package org.shishi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.shishi.shared.Sha256;

/** The migrations as they stand in the sources, by their path, and what is wrong with them beside a release. */
record MigrationFiles(Map<String, String> checksums) {

    private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern NAME = Pattern.compile("[a-z]+/V(\\d{3,})__[a-z0-9_]+\\.sql");

    static MigrationFiles here() {
        var checksums = new TreeMap<String, String>();
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                // an editor or a checkout that ends lines otherwise changes nothing for the database
                var text = Files.readString(file).replace("\r\n", "\n");
                checksums.put(FOLDER.relativize(file).toString().replace('\\', '/'), Sha256.hex(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        checksums.remove("beforeMigrate.sql");
        checksums.remove("afterMigrateApplied.sql");
        return new MigrationFiles(checksums);
    }

    static int number(String path) {
        var name = NAME.matcher(path);
        return name.matches() ? Integer.parseInt(name.group(1)) : -1;
    }

    List<String> faultsAfter(Release release) {
        var faults = new ArrayList<String>();
        release.checksums().forEach((path, checksum) -> {
            if (!checksum.equals(checksums.get(path))) {
                faults.add(
                        path + " was released and may not be " + (checksums.containsKey(path) ? "edited" : "removed"));
            }
        });
        var numbers = new HashMap<Integer, String>();
        for (var path : checksums.keySet()) {
            int number = number(path);
            if (number < 0) {
                faults.add(path + " is not named <module>/V<number>__<words>.sql");
            } else if (!release.checksums().containsKey(path) && number <= release.highest()) {
                faults.add(path + " needs a number above " + release.highest() + ", the last one released");
            }
            var twin = numbers.put(number, path);
            if (twin != null) {
                faults.add(path + " has the number of " + twin);
            }
        }
        return faults;
    }
}
