package org.shishi.project.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The facts of one kind about one project, in the order of the days on which they began to hold. */
public final class FactLine<V> {

    private final List<Fact<V>> facts = new ArrayList<>();
    private final List<Fact<V>> read = new ArrayList<>();

    public FactLine(Collection<? extends Fact<V>> all) {
        facts.addAll(all);
        facts.sort(Fact.ORDER);
        read.addAll(facts);
    }

    /** As it was read, before anything was added or withdrawn. */
    FactLine<V> before() {
        return new FactLine<>(read);
    }

    /** What was added since it was read. */
    List<Fact<V>> added() {
        return facts.stream().filter(fact -> !read.contains(fact)).toList();
    }

    /** To try things out on: what is added or withdrawn there is not here. */
    FactLine<V> copy() {
        return new FactLine<>(facts);
    }

    /** What held before that fact. */
    Optional<V> before(Fact<V> fact) {
        int place = facts.indexOf(fact);
        return place <= 0 ? Optional.empty() : Optional.of(facts.get(place - 1).value());
    }

    /** What held at the end of that day. */
    public Optional<V> on(LocalDate day) {
        return factOn(day).map(Fact::value);
    }

    /** What was told up to that day and by which record, the latest first. */
    public List<Told<V>> toldUntil(LocalDate day) {
        var told = facts.stream()
                .filter(fact -> !fact.validOn().isAfter(day))
                .map(fact -> new Told<>(fact.value(), fact.validOn(), fact.recordId()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(told);
        return told;
    }

    /** A value, the day from which it held, and the record that told it. */
    public record Told<V>(V value, LocalDate on, long record) {}

    private Optional<Fact<V>> factOn(LocalDate day) {
        return facts.stream().filter(fact -> !fact.validOn().isAfter(day)).reduce((earlier, later) -> later);
    }

    Optional<V> first() {
        return facts.stream().findFirst().map(Fact::value);
    }

    Optional<V> newest() {
        return newestFact().map(Fact::value);
    }

    Optional<Fact<V>> newestFact() {
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.get(facts.size() - 1));
    }

    /** In order; not to be changed. */
    List<Fact<V>> facts() {
        return List.copyOf(facts);
    }

    void add(Fact<V> fact) {
        facts.add(fact);
        facts.sort(Fact.ORDER);
    }

    void withdraw(Fact<V> fact, long record) {
        if (record != Recording.DRY.id()) {
            fact.withdraw(record);
        }
        facts.remove(fact);
    }
}
