package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shishi.paper.PaperTable;

/** Takes the values of the placeholders from their sources; a name is given once. */
final class CompositionBuilder {

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Percentage> shares = new ArrayList<>();
    private final List<ScreenFigure> screens = new ArrayList<>();
    private final Map<CheckKind, Integer> examined = new EnumMap<>(CheckKind.class);
    private final List<CheckProblem> problems = new ArrayList<>();
    private Topic topic = Topic.DAYS;

    void about(Topic next) {
        topic = next;
    }

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

    void sum(String whole, String... parts) {
        sums.add(new Sum(whole, List.of(parts)));
    }

    void share(String percent, String part, String whole) {
        shares.add(new Percentage(percent, part, whole));
    }

    void screen(String name, String shown, String link) {
        screens.add(new ScreenFigure(name, shown, link));
    }

    /** One more thing that was looked at. */
    void examined(CheckKind check, int number) {
        examined.merge(check, number, Integer::sum);
    }

    void problem(CheckProblem found) {
        problems.add(found);
    }

    private void put(String name, Value value) {
        if (values.putIfAbsent(name, value) != null) {
            throw new IllegalStateException("two sources fill " + name);
        }
        topics.put(name, topic);
    }

    Composition done() {
        return new Composition(values, topics, sums, shares, screens, examined, problems);
    }
}
