package org.shishi.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PeriodDaysTests {

    @RepeatedTest(200)
    void howeverOftenTheFrequencyChangesTheYearHasNoGapAndNoOverlap(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var begins = LocalDate.of(2020 + random.nextInt(15), 1 + random.nextInt(12), 1);
        var spans = PeriodDays.untilYearsEnd(begins, ReportingFrequency.MONTHLY);
        for (int change = random.nextInt(5); change > 0; change--) {
            var rhythm = ReportingFrequency.values()[random.nextInt(2)];
            var boundary = rhythm.boundary(begins.plusDays(random.nextInt(366)));
            if (boundary.getYear() == begins.getYear()) {
                var before = spans;
                spans = PeriodDays.switched(spans, boundary, rhythm);
                earlierPeriodsStay(before, spans, boundary);
            }
            coversTheYear(begins, spans);
        }
    }

    private static void coversTheYear(LocalDate begins, List<PeriodDays> spans) {
        var next = begins;
        for (var span : spans) {
            assertThat(span.first()).isEqualTo(next);
            assertThat(span.last()).isAfterOrEqualTo(span.first());
            assertThat(span.last()).isEqualTo(span.kind().lastDay(span.first()));
            assertThat(span.first().getMonth()).isEqualTo(span.last().getMonth());
            next = span.last().plusDays(1);
        }
        assertThat(next).isEqualTo(LocalDate.of(begins.getYear() + 1, 1, 1));
    }

    private static void earlierPeriodsStay(List<PeriodDays> before, List<PeriodDays> after, LocalDate boundary) {
        assertThat(after)
                .containsAll(before.stream()
                        .filter(span -> span.last().isBefore(boundary))
                        .toList());
    }

    @Test
    void halfMonthsBeginOnTheNextFirstOrSixteenth() {
        assertThat(boundary("2023-09-01")).isEqualTo("2023-09-01");
        assertThat(boundary("2023-09-02")).isEqualTo("2023-09-16");
        assertThat(boundary("2023-09-16")).isEqualTo("2023-09-16");
        assertThat(boundary("2023-09-17")).isEqualTo("2023-10-01");
        assertThat(ReportingFrequency.MONTHLY.boundary(LocalDate.parse("2023-09-02")))
                .isEqualTo("2023-10-01");
    }

    private static LocalDate boundary(String day) {
        return ReportingFrequency.HALF_MONTHLY.boundary(LocalDate.parse(day));
    }

    @Test
    void theSecondHalfEndsWithItsMonth() {
        assertThat(PeriodKind.SECOND_HALF.lastDay(LocalDate.parse("2024-02-16")))
                .isEqualTo("2024-02-29");
        assertThat(PeriodKind.SECOND_HALF.code(LocalDate.parse("2024-02-16"))).isEqualTo("2024-02-2");
        assertThat(PeriodKind.FIRST_HALF.name(LocalDate.parse("2023-09-01"))).isEqualTo("2023年9月上半月");
    }
}
