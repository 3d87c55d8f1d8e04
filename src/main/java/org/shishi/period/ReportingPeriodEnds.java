package org.shishi.period;

import java.time.LocalDate;
import java.util.List;
import org.shishi.project.light.PeriodEnds;
import org.springframework.stereotype.Component;

/** Tells the ledger, which cannot ask, for which days the lights of a year are kept. */
@Component
class ReportingPeriodEnds implements PeriodEnds {

    private final PeriodRows rows;

    ReportingPeriodEnds(PeriodRows rows) {
        this.rows = rows;
    }

    @Override
    public List<LocalDate> of(int year) {
        return rows.of(year).stream().map(ReportingPeriodView::lastDay).toList();
    }
}
