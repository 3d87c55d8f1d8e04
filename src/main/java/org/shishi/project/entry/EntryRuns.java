package org.shishi.project.entry;

import java.time.LocalDate;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.project.ledger.Books;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.Promises;
import org.shishi.project.ledger.Recording;
import org.springframework.stereotype.Component;

/** Starts a pass over rows; refuses a day to come: {@code project.date.future}. */
@Component
public class EntryRuns {

    private final Ledger ledger;
    private final Books books;
    private final FestivalCalendar festivals;
    private final Promises promises;
    private final ConfirmedReports reports;

    EntryRuns(Ledger ledger, Books books, FestivalCalendar festivals, Promises promises, ConfirmedReports reports) {
        this.ledger = ledger;
        this.books = books;
        this.festivals = festivals;
        this.promises = promises;
        this.reports = reports;
    }

    public EntryRun dry(LocalDate day) {
        return new EntryRun(ledger, festivals, promises, reports, day, null, books.units(), books.aspects());
    }

    public EntryRun applying(LocalDate day, Recording recording) {
        return new EntryRun(
                ledger, festivals, promises, reports, day, recording, books.units(), books.growingAspects());
    }
}
