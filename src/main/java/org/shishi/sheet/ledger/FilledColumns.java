package org.shishi.sheet.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.sheet.Cell;
import org.shishi.sheet.ColumnHeading;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.UnreadColumns;

/**
 * What stands in the columns of a sheet, beside its projects.
 *
 * @param projects the numbers of their rows
 */
public record FilledColumns(RecognisedLedger sheet, Set<Integer> projects) {

    public static FilledColumns of(RecognisedLedger sheet, List<LedgerRow> rows) {
        return new FilledColumns(
                sheet,
                rows.stream()
                        .filter(row -> row.kind() == RowKind.DATA)
                        .map(LedgerRow::number)
                        .collect(Collectors.toSet()));
    }

    public List<Cell> cells(Heading heading) {
        return sheet.table().rows().stream()
                .filter(row ->
                        projects.isEmpty() ? row.number() > sheet.lastHeaderRow() : projects.contains(row.number()))
                .map((SheetRow row) -> row.cell(heading.column()))
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .toList();
    }

    public List<String> some(Heading heading) {
        return some(cells(heading));
    }

    public static List<String> some(List<Cell> cells) {
        return UnreadColumns.some(cells);
    }

    public static String name(Heading heading) {
        var group = heading.group();
        return heading.text().isEmpty()
                ? Cell.letters(heading.column())
                : new ColumnHeading(group == null ? "" : group, heading.text()).shown();
    }
}
