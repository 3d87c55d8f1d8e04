package org.shishi.document;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.Rows;
import org.shishi.catalogue.Value;

/** Finds what two documents tell differently: figures with the rows that came and went, lines of the text. Lists have their figures too. */
final class DocumentDifferences {

    private DocumentDifferences() {}

    static List<FigureChange> between(Map<String, Value> before, Map<String, Value> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        var changes = new ArrayList<FigureChange>();
        for (var name : names) {
            var change = change(name, before.get(name), after.get(name));
            if (change != null && change.differs()) {
                changes.add(change);
            }
        }
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

    private static @Nullable FigureChange change(String name, @Nullable Value before, @Nullable Value after) {
        if (before == null || after == null || after.kind() != Value.Kind.FIGURE) {
            return null;
        }
        var old = keys(before.rows());
        var now = keys(after.rows());
        return new FigureChange(
                name,
                before.text(),
                after.text(),
                without(after.rows(), old.keySet()),
                without(before.rows(), now.keySet()));
    }

    private static Map<String, Rows.Row> keys(Rows rows) {
        return rows.rows().stream()
                .collect(Collectors.toMap(DocumentDifferences::key, Function.identity(), (a, b) -> a));
    }

    /** A record is told by where it is; a line that is no record by what it begins with. */
    private static String key(Rows.Row row) {
        return Objects.requireNonNullElse(row.link(), row.cells().get(0));
    }

    private static List<Rows.Row> without(Rows rows, Set<String> known) {
        return rows.rows().stream().filter(row -> !known.contains(key(row))).toList();
    }
}
