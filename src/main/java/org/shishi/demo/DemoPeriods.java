package org.shishi.demo;

import java.time.LocalDate;
import org.shishi.policy.Actor;
import org.shishi.progress.ReportingPeriods;
import org.shishi.progress.SetUpYear;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The periods of 2023 as the workbook's sheet 进展报送 has them: monthly from March, half-monthly from September. */
@Component
@Profile("demo")
class DemoPeriods {

    private static final int YEAR = 2023;
    private static final int DUE_DAYS = 3;

    private final ReportingPeriods periods;

    DemoPeriods(ReportingPeriods periods) {
        this.periods = periods;
    }

    void make() {
        periods.setUp(Actor.SYSTEM, new SetUpYear(YEAR, 3, DUE_DAYS, LocalDate.of(YEAR, 9, 1)));
    }
}
