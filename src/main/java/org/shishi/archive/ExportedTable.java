package org.shishi.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the export of everything takes from one table, as {@code archive/everything.txt} says it.
 *
 * @param leftOut why the whole table is not taken; none: it is
 */
record ExportedTable(
        String name, List<Column> columns, @Nullable String leftOut) {

    static final List<ExportedTable> ALL = ArchiveTable.text("archive/everything.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(ExportedTable::of)
            .toList();

    /** What begins a text that a spreadsheet program would take for a formula, as in the other CSV files of the product. */
    private static final String GUARDED = "regexp_replace(%1$s, '^(''*\\s*[=+@\\t\\r\\n＝＋－＠-])', '''\\1') as %1$s";

    private static final String MASKED =
            "case when length(%1$s) < 7 then left('****', length(%1$s)) else left(%1$s, 3) || '****' || right(%1$s, 4) end as %1$s";

    /** What becomes of a column. */
    enum Treatment {
        TAKEN(""),
        MASKED("~"),
        SECRET("-"),
        FILE("="),
        UPLOAD(".");

        private final String mark;

        Treatment(String mark) {
            this.mark = mark;
        }
    }

    record Column(String name, Treatment treatment) {

        private static Column of(String word) {
            return Arrays.stream(Treatment.values())
                    .filter(one -> !one.mark.isEmpty() && word.startsWith(one.mark))
                    .map(one -> new Column(word.substring(1), one))
                    .findFirst()
                    .orElseGet(() -> new Column(word, Treatment.TAKEN));
        }

        boolean isTaken() {
            return treatment == Treatment.TAKEN || treatment == Treatment.MASKED;
        }
    }

    private static ExportedTable of(String line) {
        if (line.contains(": ")) {
            return new ExportedTable(
                    line.substring(0, line.indexOf(':')), List.of(), line.substring(line.indexOf(' ') + 1));
        }
        var words = line.strip().split(" +");
        return new ExportedTable(
                words[0], Arrays.stream(words).skip(1).map(Column::of).toList(), null);
    }

    /** What is not in the package of it, and why. */
    List<String> omissions() {
        if (leftOut != null) {
            return List.of(name + ": " + leftOut);
        }
        var omitted = new ArrayList<String>();
        for (var column : columns) {
            switch (column.treatment()) {
                case SECRET -> omitted.add(name + "." + column.name() + ": secret");
                case FILE -> omitted.add(name + "." + column.name() + ": documents/, files/");
                case UPLOAD -> omitted.add(name + "." + column.name() + ": upload");
                default -> {
                    // is there
                }
            }
        }
        return omitted;
    }

    /** Reads its rows as CSV, the same way each time. */
    String copy(Set<String> texts, boolean masked) {
        return columns.stream()
                .filter(Column::isTaken)
                .map(column -> {
                    if (masked && column.treatment() == Treatment.MASKED) {
                        return MASKED.formatted(column.name());
                    }
                    return texts.contains(column.name()) ? GUARDED.formatted(column.name()) : column.name();
                })
                .collect(Collectors.joining(
                        ", ",
                        "copy (select ",
                        " from " + name + " order by 1) to stdout (format csv, header, encoding 'UTF8')"));
    }
}
