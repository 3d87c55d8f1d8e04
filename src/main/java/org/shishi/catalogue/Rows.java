package org.shishi.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows behind a figure, as text: kept with an issued document as they were. */
public record Rows(List<String> headings, List<Row> rows) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?%?|—|");

    public static final Rows NONE = new Rows(List.of(), List.of());

    public Rows {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
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

    public int size() {
        return rows.size();
    }
}
