package org.shishi.supervision.common;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Download;
import org.shishi.shared.Viewpoint;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;

/**
 * The records of one kind as a table in a file, always in Chinese.
 *
 * @param <V> the records, each a row
 * @param numbers the heading of a first column that counts the rows, or none
 */
public record ListSheet<V>(@Nullable String numbers, List<Column<V>> columns) {

    private static final int NUMBER_WIDTH = 8;

    /** What a row says in a column. */
    @FunctionalInterface
    public interface Cell<V> {

        @Nullable
        Object of(V one, Labels labels);
    }

    public ListSheet(List<Column<V>> columns) {
        this(null, columns);
    }

    public static <V> ListSheet<V> numbered(String numbers, List<Column<V>> columns) {
        return new ListSheet<>(numbers, columns);
    }

    /** @param width in characters, of which a Chinese one takes two */
    public record Column<V>(String heading, int width, Cell<V> cell) {}

    public static <V> Column<V> column(String heading, int width, Cell<V> cell) {
        return new Column<>(heading, width, cell);
    }

    public static <V> Column<V> plain(String heading, int width, Function<V, @Nullable Object> value) {
        return new Column<>(heading, width, (one, labels) -> value.apply(one));
    }

    void write(HttpServletResponse response, String type, Viewpoint from, String title, List<V> rows, Labels labels)
            throws IOException {
        boolean csv = type.equals("csv");
        var heading = from.year() + "年民生实事" + title;
        var out = Download.of(response, heading + "-" + from.asOf() + "." + type);
        try (var sheet = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out)) {
            sheet.sheet(new SheetHead(title, List.of(heading, "截至" + from.asOf()), head(), 1));
            int number = 0;
            for (var one : rows) {
                sheet.row(row(++number, one, labels));
            }
            sheet.finish();
        }
    }

    private List<SheetColumn> head() {
        var first = numbers == null ? Stream.<SheetColumn>empty() : Stream.of(SheetColumn.of(numbers, NUMBER_WIDTH));
        return Stream.concat(first, columns.stream().map(column -> SheetColumn.of(column.heading(), column.width())))
                .toList();
    }

    private List<@Nullable Object> row(int number, V one, Labels labels) {
        var row = new ArrayList<@Nullable Object>();
        if (numbers != null) {
            row.add(number);
        }
        columns.forEach(column -> row.add(column.cell().of(one, labels)));
        return row;
    }
}
