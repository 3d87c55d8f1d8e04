package org.shishi.funding.sheet;

import java.time.LocalDate;
import java.util.List;
import org.shishi.funding.sheet.SheetEntry.Outcome;

/**
 * What a sheet of entries would bring.
 *
 * @param asOf the last day that its entries may name
 * @param questions what must be answered before any of them is booked
 */
public record ImportCheck(LocalDate asOf, List<EntryQuestion> questions, List<SheetEntry> rows) {

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
