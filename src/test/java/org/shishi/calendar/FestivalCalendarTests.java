package org.shishi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.shared.PlanYear;
import org.shishi.shared.RuleViolation;

class FestivalCalendarTests {

    private final FestivalCalendar calendar = new FestivalCalendar();

    @ParameterizedTest
    @CsvSource({
        "2000, 2000-02-04",
        "2008, 2008-02-06",
        "2012, 2012-01-22",
        "2022, 2022-01-31",
        "2023, 2023-01-21",
        "2024, 2024-02-09",
        "2025, 2025-01-28",
        "2026, 2026-02-16",
        "2027, 2027-02-05",
        "2028, 2028-01-25",
        "2029, 2029-02-12",
        "2030, 2030-02-02",
        "2031, 2031-01-22",
        "2032, 2032-02-10",
        "2033, 2033-01-30",
        "2034, 2034-02-18",
        "2035, 2035-02-07",
        "2057, 2057-02-03",
        "2100, 2100-02-08"
    })
    void theEveIsTheDayBeforeTheFestival(int year, LocalDate eve) {
        assertThat(calendar.eve(year)).isEqualTo(eve);
    }

    @Test
    void itIsKnownForEveryPlanYearAndTheOneAfter() {
        for (int year = PlanYear.FIRST; year <= PlanYear.LAST + 1; year++) {
            assertThat(calendar.eve(year)).isBetween(LocalDate.of(year, 1, 20), LocalDate.of(year, 2, 20));
        }
    }

    @Test
    void aYearFarFromAnyPlanYearIsRefused() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> calendar.eve(2102))
                .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.festival.unknown"))
                .satisfies(e -> assertThat(e.args()).containsExactly("2102", "2000", "2101"));
        assertThat(calendar.knows(1999)).isFalse();
    }
}
