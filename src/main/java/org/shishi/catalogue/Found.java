package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The first of the records that a figure counts, and how many there are. */
final class Found<T> {

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
        return new Rows(headings, new RowsMade<>(first, written), left() == 0 ? null : left());
    }
}
