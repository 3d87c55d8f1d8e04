package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.shishi.catalogue.Sieve.Found;
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
    private final int most;
    private final Predicate<String> wanted;
    private final BiConsumer<String, Value> taker;
    private Topic topic = Topic.DAYS;

    /** @param most how many rows it keeps of each value */
    CompositionBuilder(int most) {
        this.most = most;
        this.wanted = name -> true;
        this.taker = this::keep;
    }

    /** Keeps no value: those that are wanted are handed over. */
    CompositionBuilder(int most, Predicate<String> wanted, BiConsumer<String, Value> taker) {
        this.most = most;
        this.wanted = wanted;
        this.taker = taker;
    }

    /** How many rows it keeps of each value. */
    int most() {
        return most;
    }

    /** For records that are read one by one. */
    <T> Sieve<T> sieve() {
        return new Sieve<>(most);
    }

    void about(Topic next) {
        topic = next;
    }

    void word(String name, String text) {
        put(name, () -> Value.word(text));
    }

    void figure(String name, int number, Rows rows) {
        figure(name, String.valueOf(number), rows);
    }

    void figure(String name, Found<?> found, Rows rows) {
        figure(name, found.number(), rows);
    }

    void figure(String name, String text, Rows rows) {
        put(name, () -> Value.figure(text, rows.first(most)));
    }

    void list(String name, List<String> items, Rows rows) {
        list(name, items, Function.identity(), rows);
    }

    <T> void list(String name, List<T> all, Function<? super T, String> item, Rows rows) {
        list(name, Found.of(all, most), item, rows);
    }

    /** @param item what is said of each of the found */
    <T> void list(String name, Found<T> found, Function<? super T, String> item, Rows rows) {
        put(name, () -> {
            var items = new ArrayList<String>();
            found.first().stream().map(item).forEach(items::add);
            if (found.left() > 0) {
                items.add("另有" + found.left() + "项未列。");
            }
            return Value.list(items, rows.first(most));
        });
    }

    void table(String name, PaperTable table, Rows rows) {
        put(name, () -> Value.table(table, rows.first(most)));
    }

    /** @param made writes the table from the rows that are kept */
    void table(String name, Rows rows, Function<Rows, PaperTable> made) {
        put(name, () -> {
            var kept = rows.first(most);
            var table = made.apply(kept);
            var left = "（前" + kept.rows().size() + "行，另有" + kept.left() + "行未列）";
            return Value.table(kept.left() == 0 ? table : table.captioned(table.caption() + left), kept);
        });
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

    private void put(String name, Supplier<Value> value) {
        if (topics.putIfAbsent(name, topic) != null) {
            throw new IllegalStateException("two sources fill " + name);
        }
        if (wanted.test(name)) {
            taker.accept(name, value.get());
        }
    }

    private void keep(String name, Value value) {
        values.put(name, value);
    }

    Composition done() {
        return new Composition(values, topics, sums, shares, screens, examined, problems);
    }
}
