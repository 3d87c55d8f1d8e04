package org.shishi.document;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.Rows;
import org.shishi.catalogue.Value;

/** Finds what two documents tell differently: figures with the rows that came and went, lines of the text. Lists have their figures too. */
final class DocumentDifferences {

    /** Of the rows that came, and of those that went, for each figure. */
    static final int MOST_SHOWN = 100;

    private DocumentDifferences() {}

    static List<FigureChange> between(Map<String, Value> before, Map<String, Value> after) {
        var changes = new ArrayList<FigureChange>();
        before.forEach((name, value) ->
                change(name, value, after.get(name), MOST_SHOWN).ifPresent(changes::add));
        return changes;
    }

    static List<TextChange> between(String before, String after) {
        return DiffUtils.diff(lines(before), lines(after)).getDeltas().stream()
                .map(delta -> new TextChange(
                        delta.getSource().getLines(), delta.getTarget().getLines()))
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** @param most how many rows it tells of those that came, and of those that went */
    static Optional<FigureChange> change(String name, Value before, @Nullable Value after, int most) {
        if (after == null || after.kind() != Value.Kind.FIGURE) {
            return Optional.empty();
        }
        boolean unlisted = before.rows().left() + after.rows().left() > 0;
        var came = unlisted ? new Others(0, List.of()) : others(after.rows(), before.rows(), most);
        var went = unlisted ? new Others(0, List.of()) : others(before.rows(), after.rows(), most);
        return Optional.of(new FigureChange(
                        name,
                        before.text(),
                        after.text(),
                        came.first(),
                        went.first(),
                        came.number(),
                        went.number(),
                        unlisted))
                .filter(FigureChange::differs);
    }

    /** A record is told by where it is; a line that is no record by what it begins with. */
    private static String key(Rows.Row row) {
        return Objects.requireNonNullElse(row.link(), row.cells().get(0));
    }

    /** Rows that are not among others. */
    private record Others(int number, List<Rows.Row> first) {}

    private static Others others(Rows rows, Rows known, int most) {
        var keys = known.rows().stream().map(DocumentDifferences::key).collect(Collectors.toSet());
        var first = new ArrayList<Rows.Row>();
        int number = 0;
        for (var row : rows.rows()) {
            if (!keys.contains(key(row)) && ++number <= most) {
                first.add(row);
            }
        }
        return new Others(number, first);
    }
}
