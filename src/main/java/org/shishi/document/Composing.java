package org.shishi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shishi.paper.PaperTable;

/** Takes the values of the placeholders from their sources; a name is given once. */
final class Composing {

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    void word(String name, String text) {
        put(name, Value.word(text));
    }

    void figure(String name, int number, Rows rows) {
        put(name, Value.figure(String.valueOf(number), rows));
    }

    void figure(String name, String text, Rows rows) {
        put(name, Value.figure(text, rows));
    }

    void list(String name, List<String> items, Rows rows) {
        put(name, Value.list(items, rows));
    }

    void table(String name, PaperTable table, Rows rows) {
        put(name, Value.table(table, rows));
    }

    void problem(Problem found) {
        problems.add(found);
    }

    private void put(String name, Value value) {
        if (values.putIfAbsent(name, value) != null) {
            throw new IllegalStateException("two sources fill " + name);
        }
    }

    Composition done() {
        return new Composition(values, problems);
    }
}
