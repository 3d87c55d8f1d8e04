package org.shishi.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RowKind;

/**
 * What stands in the columns of a sheet, beside its projects.
 *
 * @param projects the numbers of their rows
 */
record FilledColumns(RecognisedLedger sheet, Set<Integer> projects) {

    private static final int SHOWN = 3;
    private static final int LONGEST = 20;

    static FilledColumns of(RecognisedLedger sheet, List<LedgerRow> rows) {
        return new FilledColumns(
                sheet,
                rows.stream()
                        .filter(row -> row.kind() == RowKind.DATA)
                        .map(LedgerRow::number)
                        .collect(Collectors.toSet()));
    }

    List<Cell> cells(Heading heading) {
        return sheet.table().rows().stream()
                .filter(row ->
                        projects.isEmpty() ? row.number() > sheet.lastHeaderRow() : projects.contains(row.number()))
                .map((SheetRow row) -> row.cell(heading.column()))
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .toList();
    }

    List<String> some(Heading heading) {
        return some(cells(heading));
    }

    static List<String> some(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SHOWN)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
    }

    static String name(Heading heading) {
        return heading.text().isEmpty() ? FieldCells.letter(heading) : heading.text();
    }
}
