package org.shishi.period;

import java.time.LocalDate;
import java.util.List;
import org.shishi.project.light.PeriodEnds;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.stereotype.Component;

/** Tells the ledger, which cannot ask, for which days the lights of a year are kept. */
@Component
class ReportingPeriodEnds implements PeriodEnds {

    private final PeriodRows rows;
    private final Remembered<Integer, List<LocalDate>> remembered;

    ReportingPeriodEnds(PeriodRows rows, TableStamps stamps) {
        this.rows = rows;
        this.remembered = stamps.remembered("reporting");
    }

    @Override
    public List<LocalDate> of(int year) {
        return remembered.get(
                year,
                asked -> rows.of(asked).stream()
                        .map(ReportingPeriodView::lastDay)
                        .toList());
    }
}
