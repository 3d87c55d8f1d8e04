package org.shishi.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A standard with the list of what it asks, and the page that tells how each line is met. */
enum Standard {
    ASVS("ASVS", "asvs", "OWASP ASVS 5.0, levels 1 and 2", 253, """
            Each line of the [Application Security Verification Standard 5.0.0](https://owasp.org/www-project-application-security-verification-standard/),
            levels 1 and 2, in words of ours; the standard's own are what counts."""),
    GB("GB", "djbh", "等保 2.0: GB/T 22239-2019, level 3, applications", 32, """
            Each line of GB/T 22239-2019 (网络安全等级保护基本要求), third level, 安全计算环境, that speaks of applications, in words of
            ours; the standard's own are what counts.""");

    /** Where the lists lie. */
    private static final Path LISTS = Path.of("src", "test", "resources", "security");

    final String prefix;
    final String title;
    final int size;
    final String opening;
    private final String file;

    Standard(String prefix, String file, String title, int size, String opening) {
        this.prefix = prefix;
        this.file = file;
        this.title = title;
        this.size = size;
        this.opening = opening;
    }

    Path list() {
        return LISTS.resolve(file + ".tsv");
    }

    Path page() {
        return Path.of("docs", "security", file + ".md");
    }

    /** A line is number, level, what it asks, answer, with tabs between; {@code #} begins a chapter. */
    List<Requirement> requirements() {
        var found = new ArrayList<Requirement>();
        var chapter = "";
        for (var line : lines()) {
            if (line.startsWith("# ")) {
                chapter = line.substring(2).strip();
                continue;
            }
            var cells = line.split("\t", -1);
            if (cells.length != 4) {
                throw new IllegalStateException("not four cells: " + line);
            }
            found.add(new Requirement(
                    chapter, cells[0], Integer.parseInt(cells[1]), cells[2], Requirement.Answer.of(cells[3].strip())));
        }
        return found;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(list()).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
