package org.shishi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Reads the sources of the application, for tests of what no compiler checks. */
public final class SourceTree {

    private static final Path MAIN = Path.of("src", "main");

    private SourceTree() {}

    /** All templates by their path. */
    public static Map<String, String> templates() {
        return read(MAIN.resolve("resources").resolve("templates"), ".html");
    }

    /** The scripts that pages run, without those of others, by their path. */
    public static Map<String, String> scripts() {
        var own = read(MAIN.resolve("resources").resolve("static"), ".js");
        own.keySet().removeIf(name -> name.startsWith("lib/"));
        return own;
    }

    /** All Java sources by their path. */
    public static Map<String, String> code() {
        return read(MAIN.resolve("java"), ".java");
    }

    /** All message files by their path. */
    public static Map<String, String> messages() {
        return read(MAIN.resolve("resources").resolve("i18n"), ".properties");
    }

    /** The Java sources of the tests by their path. */
    public static Map<String, String> tests() {
        return read(Path.of("src", "test", "java"), ".java");
    }

    /** All migrations of the database by their path. */
    public static Map<String, String> migrations() {
        return read(MAIN.resolve("resources").resolve("db").resolve("migration"), ".sql");
    }

    private static Map<String, String> read(Path folder, String ending) {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(p -> p.toString().endsWith(ending)).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
