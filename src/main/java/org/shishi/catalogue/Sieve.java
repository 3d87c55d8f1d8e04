package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Shows each record to all figures while it passes, so that nobody ever holds all records. */
final class Sieve<T> implements Consumer<T> {

    private final int most;
    private final List<Consumer<? super T>> readers = new ArrayList<>();

    /** @param most how many records each figure keeps */
    Sieve(int most) {
        this.most = most;
    }

    /** Those of which something holds; filled while they pass. */
    Found<T> of(Predicate<? super T> holds) {
        var found = new Found<T>(most);
        and(one -> {
            if (holds.test(one)) {
                found.add(one);
            }
        });
        return found;
    }

    Sieve<T> and(Consumer<? super T> reader) {
        readers.add(reader);
        return this;
    }

    @Override
    public void accept(T one) {
        readers.forEach(reader -> reader.accept(one));
    }
}
