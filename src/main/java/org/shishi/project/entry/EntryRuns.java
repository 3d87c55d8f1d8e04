package org.shishi.project.entry;

import java.time.LocalDate;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.NameLookups;
import org.shishi.project.ledger.Promises;
import org.shishi.project.ledger.RecordedFrom;
import org.shishi.project.ledger.Recording;
import org.springframework.stereotype.Component;

/** Starts a pass over rows; refuses a day to come: {@code project.date.future}. */
@Component
public class EntryRuns {

    private final Ledger ledger;
    private final NameLookups lookups;
    private final FestivalCalendar festivals;
    private final Promises promises;
    private final RecordedFrom recorded;
    private final ConfirmedReports reports;

    EntryRuns(
            Ledger ledger,
            NameLookups lookups,
            FestivalCalendar festivals,
            Promises promises,
            RecordedFrom recorded,
            ConfirmedReports reports) {
        this.ledger = ledger;
        this.lookups = lookups;
        this.festivals = festivals;
        this.promises = promises;
        this.recorded = recorded;
        this.reports = reports;
    }

    public EntryRun dry(LocalDate day) {
        return new EntryRun(
                ledger, festivals, promises, recorded.day(), reports, day, null, lookups.units(), lookups.aspects());
    }

    public EntryRun applying(LocalDate day, Recording recording) {
        return new EntryRun(
                ledger,
                festivals,
                promises,
                recorded.day(),
                reports,
                day,
                recording,
                lookups.units(),
                lookups.growingAspects());
    }
}
