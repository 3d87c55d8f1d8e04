package org.shishi.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** One line of {@code matrix.txt}: what everybody is answered at one endpoint. */
public record MatrixRow(
        String method,
        String pattern,
        String path,
        String body,
        Map<String, Integer> expected,
        int others,
        int nobody) {

    private static final Pattern LINE =
            Pattern.compile("(\\w+)\\s+(\\S+)\\s+(\\S+)\\s+(.+?)\\s+->\\s+(.*?)nobody=(\\d+)");

    /** Second persons of an office, answered as the first where a row does not name them. */
    private static final Map<String, String> SECOND_PERSONS =
            Map.of("inspector", "inspection", "congress2", "congress", "county2", "county");

    public static List<MatrixRow> all() {
        try {
            var text = new ClassPathResource("matrix.txt").getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MatrixRow::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MatrixRow of(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a line of the matrix: " + line);
        }
        var expected = new LinkedHashMap<String, Integer>();
        Arrays.stream(parts.group(5).strip().split("\\s+"))
                .map(pair -> pair.split("="))
                .forEach(pair -> expected.put(pair[0], Integer.valueOf(pair[1])));
        var others = expected.remove("*");
        return new MatrixRow(
                parts.group(1),
                parts.group(2),
                parts.group(3),
                parts.group(4).equals("-") ? "" : parts.group(4),
                expected,
                others == null ? 403 : others,
                Integer.parseInt(parts.group(6)));
    }

    public String endpoint() {
        return method + " " + pattern;
    }

    /** Whether it only reads, so that nothing may change whoever asks. */
    public boolean reads() {
        return method.equals("GET");
    }

    public int expectedFor(String username) {
        var same = SECOND_PERSONS.getOrDefault(username, username);
        return expected.getOrDefault(username, expected.getOrDefault(same, others));
    }

    /** Whether that answer means that nothing may have happened. */
    public static boolean refuses(int status) {
        return status == 401 || status == 403 || status == 404;
    }
}
