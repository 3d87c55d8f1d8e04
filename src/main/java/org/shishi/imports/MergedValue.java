package org.shishi.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.shishi.sheet.Cell;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RowKind;

/**
 * An amount or a percent in one cell merged over several projects: it may be all of theirs together, or each one's.
 *
 * @param cells those of the projects, the one that holds the value first
 */
record MergedValue(Heading heading, List<Integer> rows, List<Cell> cells) {

    static List<MergedValue> in(RecognisedLedger sheet, List<LedgerRow> rows) {
        var projects = new HashSet<Integer>();
        rows.stream().filter(row -> row.kind() == RowKind.DATA).forEach(row -> projects.add(row.number()));
        var found = new ArrayList<MergedValue>();
        for (var heading : sheet.headings()) {
            if (heading.field() == null || !counts(heading.field())) {
                continue;
            }
            for (var area : sheet.table().merges()) {
                if (area.firstColumn() <= heading.column() && heading.column() <= area.lastColumn()) {
                    var covered = sheet.table().rows().stream()
                            .filter(row -> row.number() >= area.firstRow() && row.number() <= area.lastRow())
                            .filter(row -> projects.contains(row.number()))
                            .filter(row -> !row.cell(heading.column()).isEmpty())
                            .toList();
                    if (covered.size() > 1) {
                        found.add(new MergedValue(
                                heading,
                                covered.stream().map(row -> row.number()).toList(),
                                covered.stream()
                                        .map(row -> row.cell(heading.column()))
                                        .toList()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean counts(LedgerField field) {
        return field.isMoney() || field == LedgerField.PERCENT;
    }
}
