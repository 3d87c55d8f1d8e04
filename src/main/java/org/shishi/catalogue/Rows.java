package org.shishi.catalogue;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a figure, as text: kept with an issued document as they were.
 *
 * @param unlisted how many more there are; none where all of them are here
 */
public record Rows(
        List<String> headings, List<Row> rows, @Nullable Integer unlisted) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?%?|—|");

    public static final Rows NONE = new Rows(List.of(), List.of());

    public Rows {
        headings = List.copyOf(headings);
        rows = rows instanceof Made ? rows : List.copyOf(rows);
    }

    Rows(List<String> headings, List<Row> rows) {
        this(headings, rows, null);
    }

    static <T> Rows of(List<String> headings, List<T> records, Function<? super T, Row> written) {
        return new Rows(headings, new Made<>(records, written));
    }

    /** Rows that are counted from 1 on in a first column of their own. */
    static Rows numbered(List<String> headings, List<Row> rows) {
        return new Rows(
                headings,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new Row(
                                Stream.concat(Stream.of(String.valueOf(i + 1)), rows.get(i).cells().stream())
                                        .toList(),
                                rows.get(i).link()))
                        .toList());
    }

    /**
     * One row.
     *
     * @param link where the record is today
     */
    public record Row(List<String> cells, @Nullable String link) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What it is called: its first two cells. */
        public String name() {
            return String.join(" ", cells.subList(0, Math.min(2, cells.size())));
        }
    }

    /** For each column whether it holds numbers, so that they can stand below each other. */
    public List<Boolean> numbers() {
        return IntStream.range(0, headings.size())
                .mapToObj(i -> rows.stream()
                        .map(row -> row.cells().get(i))
                        .allMatch(cell -> NUMBER.matcher(cell).matches()))
                .toList();
    }

    /** How many there are, listed or not. */
    public int size() {
        return rows.size() + left();
    }

    /** How many of them are not listed. */
    public int left() {
        return Objects.requireNonNullElse(unlisted, 0);
    }

    Rows first(int most) {
        if (rows.size() <= most) {
            return this;
        }
        var some = rows instanceof Made<?> made ? made.first(most) : rows.subList(0, most);
        return new Rows(headings, some, size() - most);
    }

    /** Rows that are written out of their records when they are read: many figures stand on the same ones. */
    static final class Made<T> extends AbstractList<Row> implements RandomAccess {

        private final List<T> records;
        private final Function<? super T, Row> written;

        Made(List<T> records, Function<? super T, Row> written) {
            this.records = List.copyOf(records);
            this.written = written;
        }

        @Override
        public Row get(int index) {
            return written.apply(records.get(index));
        }

        @Override
        public int size() {
            return records.size();
        }

        /** The first of them, which do not hold the others. */
        Made<T> first(int most) {
            return new Made<>(records.subList(0, most), written);
        }
    }
}
