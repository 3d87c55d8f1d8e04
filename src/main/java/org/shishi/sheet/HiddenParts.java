package org.shishi.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;
import org.shishi.shared.Shortened;

/** Asks whether what nobody sees of a sheet is to be read, and carries the answer out. */
public final class HiddenParts {

    private static final int SHOWN = 200;
    private static final String ROWS = "hidden.rows.";
    private static final String COLUMNS = "hidden.columns.";
    private static final List<String> CHOICES = List.of(SheetQuestion.TAKE, SheetQuestion.LEAVE);

    private HiddenParts() {}

    /**
     * Asks about hidden rows and columns.
     *
     * @param rows their numbers as shown, of those that would be read
     * @param columns their headings
     */
    public static void ask(SheetAsking asking, SheetTable table, List<Integer> rows, List<String> columns) {
        if (!rows.isEmpty()) {
            asking.word(
                    ROWS + table.name(),
                    CHOICES,
                    "sheet.question.hidden.rows",
                    table.name(),
                    rows.size(),
                    rows.stream().map(String::valueOf).toList());
        }
        if (!columns.isEmpty()) {
            asking.word(COLUMNS + table.name(), CHOICES, "sheet.question.hidden.columns", table.name(), columns);
        }
    }

    static SheetTable answered(SheetTable table, Map<String, String> answers) {
        var rows = answer(answers, ROWS + table.name());
        var columns = answer(answers, COLUMNS + table.name());
        var hidden = table.hidden();
        var shown = table.rows().stream()
                .filter(row ->
                        !SheetQuestion.LEAVE.equals(rows) || !hidden.rows().contains(row.number()))
                .map(row -> SheetQuestion.LEAVE.equals(columns) ? row.without(hidden.columns()) : row)
                .toList();
        var left = new Hidden(
                rows != null ? Set.of() : hidden.rows(), columns != null ? Set.of() : hidden.columns(), hidden.sheet());
        return new SheetTable(table.name(), shown, table.merges(), left, table.active());
    }

    /** The rows that {@link #answered} leaves out. */
    static Stream<LeftOut> left(SheetTable table, Map<String, String> answers) {
        return SheetQuestion.LEAVE.equals(answer(answers, ROWS + table.name()))
                ? table.rows().stream()
                        .filter(row -> table.hidden().rows().contains(row.number()) && !row.isBlank())
                        .map(row -> new LeftOut(table.name(), row.number(), Shortened.text(said(row), SHOWN)))
                : Stream.empty();
    }

    private static String said(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .map(cell -> cell.text().strip())
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String answer(Map<String, String> answers, String key) {
        var answer = answers.get(key);
        return answer != null && CHOICES.contains(answer) ? answer : null;
    }
}
