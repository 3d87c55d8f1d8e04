package org.shishi.sheet.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.ColumnHeading;
import org.shishi.sheet.HeadingRows;
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
            if (!HeadingRows.isLower(table.rows(), i)) {
                candidates.add(at(table, i));
            }
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
            if (lower.number() == upper.number() + 1
                    && (isSecondLevel(upper, lower) || HeadingRows.goesOn(upper, lower))) {
                return new Header(index, index + 1, headings(HeadingRows.of(upper, lower)));
            }
        }
        return new Header(index, index, headings(HeadingRows.of(upper)));
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
                .filter(cell -> HeadingWords.field(cell.text()).isPresent())
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
            known |= HeadingWords.field(cell.text()).isPresent();
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

    private static List<Heading> headings(HeadingRows rows) {
        var others = rows.others();
        var fields = new ArrayList<@Nullable LedgerField>();
        for (var column = 0; column < rows.headings().size(); column++) {
            var names = rows.headings().get(column).grouped()
                    ? others.getOrDefault(column, List.of())
                    : List.of(rows.headings().get(column).own());
            fields.add(names.stream()
                    .flatMap(name -> HeadingWords.field(name).stream())
                    .findFirst()
                    .orElse(null));
        }
        var headings = new ArrayList<Heading>();
        for (var column = 0; column < fields.size(); column++) {
            var said = rows.headings().get(column);
            if (!said.own().isBlank()) {
                var field = fields.get(column);
                headings.add(heading(column, said, field != null && isIts(rows, fields, column) ? field : null));
            }
        }
        return headings;
    }

    /**
     * Two columns can't be the same field: one without a group has it, that of its exact name before others, or else the first of their
     * group; of two groups neither. The others are shown as not understood.
     */
    private static boolean isIts(HeadingRows rows, List<@Nullable LedgerField> fields, int column) {
        var same = IntStream.range(0, fields.size())
                .filter(other -> fields.get(other) == fields.get(column))
                .boxed()
                .toList();
        var named = same.stream()
                .filter(other -> HeadingWords.isNameOf(
                        fields.get(other), rows.headings().get(other).own()))
                .toList();
        var alone = Stream.concat(named.stream(), same.stream())
                .filter(other -> !rows.headings().get(other).grouped())
                .findFirst()
                .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
        boolean together = same.stream()
                        .map(other -> rows.headings().get(other).group())
                        .distinct()
                        .count()
                == 1;
        return alone.map(first -> first == column).orElse(together && same.get(0) == column);
    }

    private static Heading heading(int column, ColumnHeading said, @Nullable LedgerField field) {
        var money = UnitSaid.inHeading(said.own())
                .or(() -> Optional.of(said.group())
                        .filter(group -> !group.isEmpty())
                        .flatMap(UnitSaid::inHeading));
        return new Heading(column, said.grouped() ? said.group() : null, said.own(), field, money.orElse(null));
    }
}
