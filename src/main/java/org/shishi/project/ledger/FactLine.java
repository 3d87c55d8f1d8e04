package org.shishi.project.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The facts of one kind about one project, in the order of the days on which they began to hold. */
public final class FactLine<V> {

    private final List<Fact<V>> facts = new ArrayList<>();

    public FactLine(Collection<? extends Fact<V>> all) {
        facts.addAll(all);
        facts.sort(Fact.ORDER);
    }

    /** What held at the end of that day. */
    public Optional<V> on(LocalDate day) {
        return factOn(day).map(Fact::value);
    }

    /** The record that told it. */
    public Optional<Long> recordOn(LocalDate day) {
        return factOn(day).map(Fact::recordId);
    }

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
        fact.withdraw(record);
        facts.remove(fact);
    }
}
