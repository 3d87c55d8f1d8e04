package org.shishi.sheet.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.UnitSaid;

/** Finds the row, or the two rows, that head a table, by how many columns they explain. */
final class HeaderFinder {

    private static final int DEPTH = 40;
    private static final int FEWEST = 3;

    /** @param first index in the table's rows, not the number shown */
    record Header(int first, int last, List<Heading> headings) {

        Set<LedgerField> fields() {
            var fields = EnumSet.noneOf(LedgerField.class);
            headings.stream()
                    .map(Heading::field)
                    .filter(java.util.Objects::nonNull)
                    .forEach(fields::add);
            return fields;
        }
    }

    private HeaderFinder() {}

    static Optional<Header> find(SheetTable table) {
        var candidates = new ArrayList<Header>();
        for (var i = 0; i < Math.min(DEPTH, table.rows().size()); i++) {
            candidates.add(at(table, i));
        }
        return candidates.stream()
                .filter(header -> isLedger(header.fields()))
                .max(Comparator.comparingInt((Header header) -> header.fields().size())
                        .thenComparing(Header::first, Comparator.reverseOrder()));
    }

    /** The first row with as many words beside each other as any, where no heading is known. */
    static Optional<Header> guess(SheetTable table) {
        return IntStream.range(0, Math.min(DEPTH, table.rows().size()))
                .boxed()
                .filter(i -> words(table.rows().get(i)) >= FEWEST)
                .max(Comparator.comparingLong((Integer i) -> words(table.rows().get(i)))
                        .thenComparing(Comparator.reverseOrder()))
                .map(i -> at(table, i));
    }

    private static long words(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> cell.kind() == CellKind.TEXT && !cell.covered())
                .filter(cell -> !cell.text().matches("(?s).*\\d.*"))
                .count();
    }

    /** The header that begins in that row, with one level or two. */
    static Header at(SheetTable table, int index) {
        var upper = table.rows().get(index);
        if (index + 1 < table.rows().size()) {
            var lower = table.rows().get(index + 1);
            if (lower.number() == upper.number() + 1 && isSecondLevel(upper, lower)) {
                return new Header(index, index + 1, headings(upper, lower));
            }
        }
        return new Header(index, index, headings(upper, null));
    }

    private static boolean isLedger(Set<LedgerField> fields) {
        return fields.size() >= FEWEST && (fields.contains(LedgerField.TITLE) || fields.contains(LedgerField.CONTENT));
    }

    /**
     * Every text of its own must stand below a group, and one at least must be a known heading. The row above must be a
     * header too, not a title that lies over all columns like a group.
     */
    private static boolean isSecondLevel(SheetRow upper, SheetRow lower) {
        var headed = upper.cells().stream()
                .filter(cell -> HeadingWords.field(null, cell.text()).isPresent())
                .count();
        if (headed < 2) {
            return false;
        }
        var known = false;
        for (var column = 0; column < lower.cells().size(); column++) {
            var cell = lower.cell(column);
            if (cell.isEmpty() || cell.covered()) {
                continue;
            }
            if (cell.kind() != CellKind.TEXT || !mayBeGrouped(upper, column)) {
                return false;
            }
            known |= HeadingWords.field(null, cell.text()).isPresent();
        }
        return known;
    }

    private static boolean mayBeGrouped(SheetRow upper, int column) {
        var above = upper.cell(column);
        var next = upper.cell(column + 1);
        var repeated = above.text().equals(next.text())
                || (column > 0 && above.text().equals(upper.cell(column - 1).text()));
        return above.isEmpty() || above.covered() || next.isEmpty() || next.covered() || repeated;
    }

    private static List<Heading> headings(SheetRow upper, @Nullable SheetRow lower) {
        var headings = new ArrayList<Heading>();
        var taken = EnumSet.noneOf(LedgerField.class);
        var group = "";
        var width =
                Math.max(upper.cells().size(), lower == null ? 0 : lower.cells().size());
        for (var column = 0; column < width; column++) {
            var above = upper.cell(column).text();
            group = above.isEmpty() ? group : above;
            var below = lower == null ? "" : lower.cell(column).text();
            var grouped = !below.isEmpty() && !below.equals(above);
            var text = grouped ? below : above;
            if (!text.isBlank()) {
                headings.add(heading(column, grouped ? group : null, text, taken));
            }
        }
        return headings;
    }

    /** Two columns can't be the same field: the first one has it, the second is shown as not understood. */
    private static Heading heading(int column, @Nullable String group, String text, Set<LedgerField> taken) {
        var field = HeadingWords.field(group, text).filter(taken::add).orElse(null);
        return new Heading(
                column,
                group,
                text,
                field,
                UnitSaid.inHeading(text)
                        .or(() -> Optional.ofNullable(group).flatMap(UnitSaid::inHeading))
                        .orElse(null));
    }
}
