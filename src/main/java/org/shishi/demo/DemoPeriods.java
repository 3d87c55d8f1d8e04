package org.shishi.demo;

import java.time.LocalDate;
import org.shishi.period.ReportingPeriods;
import org.shishi.period.SetUpYear;
import org.shishi.policy.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The periods of 2023 as the workbook's sheet 进展报送 has them: monthly from March, half-monthly from September. In 2024 it goes
 * on half-monthly: the first half of January runs when the demo begins, and is due on the 18th.
 */
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
        periods.setUp(Actor.SYSTEM, new SetUpYear(YEAR + 1, 1, DUE_DAYS, LocalDate.of(YEAR + 1, 1, 1)));
    }
}
