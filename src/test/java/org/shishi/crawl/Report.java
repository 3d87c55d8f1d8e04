package org.shishi.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that the crawl found, each fault once, with the first person who met it. */
final class Report {

    final TreeSet<String> reached = new TreeSet<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final TreeMap<String, Integer> numbers = new TreeMap<>();

    void fault(String who, String where, String what) {
        faults.putIfAbsent(where + ": " + what, who);
    }

    /** Not a fault: something that the domain refuses although the form is filled in. */
    void note(String who, String where, String what) {
        notes.add(where + " (" + who + "): " + what);
    }

    void count(String what, int more) {
        numbers.merge(what, more, Integer::sum);
    }

    List<String> faults() {
        return faults.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .sorted()
                .toList();
    }

    void write(Path file) {
        var text = new StringBuilder();
        numbers.forEach(
                (what, number) -> text.append(what).append(": ").append(number).append('\n'));
        text.append("\nFAULTS ").append(faults.size()).append('\n');
        faults().forEach(line -> text.append(line).append('\n'));
        text.append("\nREFUSED\n");
        notes.stream().distinct().sorted().forEach(line -> text.append(line).append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
