package org.shishi.sheet.ledger;

import java.util.HashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.door.RowUnits;
import org.shishi.sheet.reading.UnitSaid;

/** Gives the amounts of a ledger the unit that stands in a column beside them, row by row. */
public final class UnitsBeside {

    private UnitsBeside() {}

    /** @param told takes what is said of it: a key and its values */
    public static RecognisedLedger joined(RecognisedLedger sheet, BiConsumer<String, Object[]> told) {
        var amounts = new HashMap<Integer, @Nullable UnitSaid>();
        sheet.headings().stream()
                .filter(heading -> heading.field() != null && heading.field().isMoney())
                .forEach(heading -> amounts.put(heading.column(), sheet.unit(heading)));
        var rows = sheet.table().rows().stream()
                .filter(row -> row.number() > sheet.lastHeaderRow())
                .toList();
        return sheet.unknownColumns().stream()
                .filter(heading -> !amounts.isEmpty() && RowUnits.isOne(heading.text(), sheet.cells(heading)))
                .findFirst()
                .map(unit -> {
                    told.accept("imports.unit.beside", new Object[] {FilledColumns.name(unit)});
                    return sheet.replacing(RowUnits.joined(rows, unit.column(), amounts));
                })
                .orElse(sheet);
    }
}
