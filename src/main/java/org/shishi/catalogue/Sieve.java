package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** The first of the records that a figure counts, and how many there are. */
    static final class Found<T> {

        private final int most;
        private final List<T> first = new ArrayList<>();
        private int number;

        /** @param most how many it keeps */
        Found(int most) {
            this.most = most;
        }

        static <T> Found<T> of(List<T> all, int most) {
            var found = new Found<T>(most);
            all.forEach(found::add);
            return found;
        }

        void add(T one) {
            if (number++ < most) {
                first.add(one);
            }
        }

        /** As many as somebody else has counted, of whom only the first were added. */
        Found<T> outOf(long all) {
            number = Math.toIntExact(all);
            return this;
        }

        List<T> first() {
            return first;
        }

        int number() {
            return number;
        }

        /** How many are not kept. */
        int left() {
            return number - first.size();
        }

        Rows rows(List<String> headings, Function<? super T, Rows.Row> written) {
            return new Rows(headings, new Rows.Made<>(first, written), left() == 0 ? null : left());
        }
    }
}
