package org.shishi.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything that the crawl found, each fault once, with the first person who met it. */
final class Report {

    final TreeSet<String> reached = new TreeSet<>();
    /** The checker of markup adds to it from a thread of its own. */
    private final Map<String, String> faults = Collections.synchronizedMap(new LinkedHashMap<>());

    private final List<String> notes = new ArrayList<>();
    private final TreeMap<String, Integer> numbers = new TreeMap<>();
    private final List<String> elsewhere = new Table("crawl/elsewhere.txt").all();
    private final Watch watch;

    Report(Watch watch) {
        this.watch = watch;
    }

    void fault(String who, String where, String what) {
        faults.putIfAbsent(where + ": " + what, who);
    }

    /** Not a fault: something that the domain refuses although the form is filled in. */
    void note(String who, String where, String what) {
        notes.add(where + " (" + who + "): " + what);
    }

    Watch watch() {
        return watch;
    }

    /** Each endpoint is reached, or stands in the table with the reason. */
    void unreached(Set<String> endpoints) {
        endpoints.stream()
                .filter(endpoint -> !met().contains(endpoint) && !elsewhere.contains(endpoint))
                .forEach(endpoint -> fault("", endpoint, "no form of the crawl reaches it"));
    }

    /** None does both. */
    void needless(Set<String> endpoints) {
        elsewhere.stream()
                .filter(endpoint -> met().contains(endpoint) || !endpoints.contains(endpoint))
                .forEach(endpoint -> fault("", endpoint, "needs no line in elsewhere.txt"));
    }

    private Set<String> met() {
        return reached.stream().map(e -> e.replaceAll("=[^}]*}", "}")).collect(Collectors.toSet());
    }

    void count(String what, int more) {
        numbers.merge(what, more, Integer::sum);
    }

    List<String> faults() {
        return new ArrayList<>(faults.entrySet())
                .stream()
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
        text.append("\nDEAREST\n");
        watch.dearest().forEach(line -> text.append(line).append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
