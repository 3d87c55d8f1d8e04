package org.shishi.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** What one has to know of the field to fill some forms in: {@code crawl/hints.txt}, and which file a form may be given. */
final class Hints {

    private final List<String[]> lines = lines("crawl/hints.txt");
    private final LocalDate today;

    Hints(LocalDate today) {
        this.today = today;
    }

    /** Until when something is to be done lies ahead, when something was done behind. */
    String day(String field) {
        return (field.matches(".*(deadline|due|forecast|until|closes|to).*") ? today.plusDays(30) : today).toString();
    }

    /** The lines of a table: what stands between runs of blanks. */
    static List<String[]> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s{2,}"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to write into the field; empty for nothing, null when any value of its kind will do. */
    @Nullable
    String value(String endpoint, String field) {
        var name = field.replaceAll("\\[[^]]*]", "[]");
        return lines.stream()
                .filter(line -> (line[0].equals("*") || line[0].equals(endpoint)) && line[1].equals(name))
                .map(line -> line.length < 3 ? "" : line[2])
                .findFirst()
                .orElse(null);
    }

    String file(String accept) {
        return accept.contains(".pdf") || accept.contains("image") ? "crawl/page.pdf" : "demo/qingtian-2023.xlsx";
    }
}
