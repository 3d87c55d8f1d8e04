package org.shishi.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;

/** Asks whether what nobody sees of a sheet is to be read, and carries the answer out. */
public final class HiddenParts {

    private static final String ROWS = "hidden.rows.";
    private static final String COLUMNS = "hidden.columns.";
    private static final List<String> CHOICES = List.of(SheetQuestion.TAKE, SheetQuestion.LEAVE);

    private HiddenParts() {}

    /**
     * Asks about hidden rows and columns, {@link org.shishi.shared.SheetAsks}.
     *
     * @param rows their numbers as shown, of those that would be read
     * @param columns their headings
     */
    public static void ask(SheetTable table, List<Integer> rows, List<String> columns) {
        var asking = new SheetAsking(Map.of());
        if (!rows.isEmpty()) {
            var shown = rows.stream().map(String::valueOf).collect(Collectors.joining("、"));
            asking.word(ROWS + table.name(), CHOICES, "sheet.question.hidden.rows", table.name(), rows.size(), shown);
        }
        if (!columns.isEmpty()) {
            asking.word(
                    COLUMNS + table.name(),
                    CHOICES,
                    "sheet.question.hidden.columns",
                    table.name(),
                    String.join("、", columns));
        }
        asking.require();
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

    private static @Nullable String answer(Map<String, String> answers, String key) {
        var answer = answers.get(key);
        return answer != null && CHOICES.contains(answer) ? answer : null;
    }
}
