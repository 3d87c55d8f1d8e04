package org.shishi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.sheet.Cell;

/** The days of a notice are read as it writes them. */
class NoticeDaysTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-01-01                    | 2027-01-01
            2027年1月1日至3日              | 2027-01-01 2027-01-02 2027-01-03
            1月1日（周五）至3日（周日）    | 2027-01-01 2027-01-02 2027-01-03
            2027.2.5-2.7                  | 2027-02-05 2027-02-06 2027-02-07
            2027-02-05至2027-02-06        | 2027-02-05 2027-02-06
            2月5日-6日                     | 2027-02-05 2027-02-06
            4月30日至5月1日，共2天         | 2027-04-30 2027-05-01
            4月4日、5日                    | 2027-04-04 2027-04-05
            2月20日（周六）、2月28日（周日）上班 | 2027-02-20 2027-02-28
            4月3日周六至5日 星期一          | 2027-04-03 2027-04-04 2027-04-05
            46483                         | 2027-04-06
            46483-46484                   |
            3日                           |
            2月30日                       |
            5日至3日                       |
            元旦                          |
            """)
    void daysAreReadAsTheNoticeWritesThem(String text, String days) {
        var read = new NoticeDays(2027, year -> Optional.empty()).of(Cell.text("A2", text));
        assertThat(read.stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
                .isEqualTo(days == null ? "" : days);
    }

    @Test
    void aCellThatIsADayIsThatDay() {
        var day = LocalDate.of(2027, 5, 1);
        assertThat(new NoticeDays(2027, year -> Optional.empty()).of(Cell.date("A2", day)))
                .containsExactly(day);
    }
}
