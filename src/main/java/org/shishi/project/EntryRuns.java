package org.shishi.project;

import java.time.LocalDate;
import org.shishi.calendar.FestivalCalendar;
import org.springframework.stereotype.Component;

/** Starts a pass over rows; refuses a day to come: {@code project.date.future}. */
@Component
class EntryRuns {

    private final Ledger ledger;
    private final Books books;
    private final FestivalCalendar festivals;

    EntryRuns(Ledger ledger, Books books, FestivalCalendar festivals) {
        this.ledger = ledger;
        this.books = books;
        this.festivals = festivals;
    }

    EntryRun dry(LocalDate day) {
        return new EntryRun(ledger, festivals, day, null, books.units(), books.aspects());
    }

    EntryRun applying(LocalDate day, Recording recording) {
        return new EntryRun(ledger, festivals, day, recording, books.units(), books.growingAspects());
    }
}
