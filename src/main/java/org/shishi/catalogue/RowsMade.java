package org.shishi.catalogue;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Rows that are written out of their records when they are read: many figures stand on the same ones. */
final class RowsMade<T> extends AbstractList<Rows.Row> implements RandomAccess {

    private final List<T> records;
    private final Function<? super T, Rows.Row> written;

    RowsMade(List<T> records, Function<? super T, Rows.Row> written) {
        this.records = List.copyOf(records);
        this.written = written;
    }

    @Override
    public Rows.Row get(int index) {
        return written.apply(records.get(index));
    }

    @Override
    public int size() {
        return records.size();
    }

    /** The first of them, which do not hold the others. */
    RowsMade<T> first(int most) {
        return new RowsMade<>(records.subList(0, most), written);
    }
}
