package org.shishi.funding.sheet;

import java.time.LocalDate;
import java.util.List;
import org.shishi.funding.sheet.SheetEntry.Outcome;
import org.shishi.sheet.LeftOut;
import org.shishi.sheet.reading.TotalRows;

/**
 * What a sheet of entries would bring.
 *
 * @param asOf the last day that its entries may name
 * @param questions what must be answered before any of them is booked
 * @param totals what its own totals say, compared with the rows
 * @param left the hidden rows that are not read, as was answered
 */
public record ImportCheck(
        LocalDate asOf,
        List<EntryQuestion> questions,
        List<SheetEntry> rows,
        List<TotalRows.Said> totals,
        List<LeftOut> left) {

    ImportCheck with(List<LeftOut> hidden) {
        return new ImportCheck(asOf, questions, rows, totals, hidden);
    }

    public boolean open() {
        return questions.stream().anyMatch(EntryQuestion::open);
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public boolean faulty() {
        return count(Outcome.ERROR) > 0;
    }

    public List<SheetEntry> asked() {
        return rows.stream().filter(row -> row.outcome() == Outcome.ASKED).toList();
    }
}
