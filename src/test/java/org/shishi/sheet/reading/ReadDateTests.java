package org.shishi.sheet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetFixtures;

class ReadDateTests {

    private static final ReadingContext IN_2023 = SheetFixtures.planYear(2023);

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, 2023-12-31, 2023-12-31, DAY, false",
        "2023.12.31, 2023-12-31, 2023-12-31, DAY, false",
        "2023/1/5, 2023-01-05, 2023-01-05, DAY, false",
        "20231231, 2023-12-31, 2023-12-31, DAY, false",
        "2023-12-31 00:00:00, 2023-12-31, 2023-12-31, DAY, false",
        "２０２３年１２月３１日, 2023-12-31, 2023-12-31, DAY, false",
        "2023年12月31日前完成, 2023-12-31, 2023-12-31, DAY, false",
        "12月31日, 2023-12-31, 2023-12-31, DAY, true",
        "10月1日前, 2023-10-01, 2023-10-01, DAY, true",
        "2023.12, 2023-12-01, 2023-12-31, MONTH, false",
        "2023年12月底, 2023-12-31, 2023-12-31, PART_OF_MONTH, false",
        "2024年2月底前完成, 2024-02-29, 2024-02-29, PART_OF_MONTH, false",
        "2023 年 12 月 底, 2023-12-31, 2023-12-31, PART_OF_MONTH, false",
        "11月份, 2023-11-01, 2023-11-30, MONTH, true",
        "十一月底, 2023-11-30, 2023-11-30, PART_OF_MONTH, true",
        "二〇二三年十月, 2023-10-01, 2023-10-31, MONTH, false",
        "2月上旬前, 2023-02-01, 2023-02-10, PART_OF_MONTH, true",
        "2月中旬, 2023-02-11, 2023-02-20, PART_OF_MONTH, true",
        "2月下旬, 2023-02-21, 2023-02-28, PART_OF_MONTH, true",
        "9月上半月, 2023-09-01, 2023-09-15, PART_OF_MONTH, true",
        "9月下半月, 2023-09-16, 2023-09-30, PART_OF_MONTH, true",
        "明年3月, 2024-03-01, 2024-03-31, MONTH, false",
        "今年6月底, 2023-06-30, 2023-06-30, PART_OF_MONTH, false",
        "23年5月, 2023-05-01, 2023-05-31, MONTH, false",
        "24年6月, 2024-06-01, 2024-06-30, MONTH, false",
        "26年底, 2026-01-01, 2026-12-31, YEAR, false",
        "23年底前, 2023-01-01, 2023-12-31, YEAR, false",
        "24年6月30日, 2024-06-30, 2024-06-30, DAY, false",
        "24.6.30, 2024-06-30, 2024-06-30, DAY, false",
        "24/6/30, 2024-06-30, 2024-06-30, DAY, false",
        "24-06-30, 2024-06-30, 2024-06-30, DAY, false",
        "24年二季度, 2024-04-01, 2024-06-30, QUARTER, false",
        "24年上半年, 2024-01-01, 2024-06-30, HALF_YEAR, false",
        "Q2, 2023-04-01, 2023-06-30, QUARTER, true",
        "二季度, 2023-04-01, 2023-06-30, QUARTER, true",
        "第四季度末, 2023-10-01, 2023-12-31, QUARTER, true",
        "2024年1季度, 2024-01-01, 2024-03-31, QUARTER, false",
        "上半年, 2023-01-01, 2023-06-30, HALF_YEAR, true",
        "2023年下半年, 2023-07-01, 2023-12-31, HALF_YEAR, false",
        "2023年底前, 2023-01-01, 2023-12-31, YEAR, false",
        "年底, 2023-01-01, 2023-12-31, YEAR, true",
        "年内完成, 2023-01-01, 2023-12-31, YEAR, true",
        "全年, 2023-01-01, 2023-12-31, YEAR, false",
        "春节前, 2024-02-09, 2024-02-09, FESTIVAL, true",
        "2024年春节前, 2024-02-09, 2024-02-09, FESTIVAL, false",
        "预计春节前完工, 2024-02-09, 2024-02-09, FESTIVAL, true",
        "国庆前, 2023-09-30, 2023-09-30, FESTIVAL, true",
        "元旦前, 2023-12-31, 2023-12-31, FESTIVAL, true",
        "3-4月, 2023-03-01, 2023-04-30, RANGE, true",
        "2023年3月至2024年1月底, 2023-03-01, 2024-01-31, RANGE, false",
        "2023.3-2023.12, 2023-03-01, 2023-12-31, RANGE, false"
    })
    void wordsAreReadAsTheDaysThatTheyCover(
            String text, LocalDate from, LocalDate to, DatePrecision precision, boolean yearAssumed) {
        var reading = ReadDate.of(Cell.text("J5", text), IN_2023);

        assertThat(reading.value()).isEqualTo(new LedgerDate(from, to, precision, yearAssumed));
        assertThat(reading.text()).isEqualTo(text);
        assertThat(reading.isUnread()).isFalse();
        assertThat(reading.problems().stream().map(ReadingProblem::code).toList())
                .isEqualTo(yearAssumed ? java.util.List.of("sheet.date.year-assumed") : java.util.List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"尽快", "适时", "2023", "12", "视天气", "2023年13", "新增360个", "5月:完成筛查", "6.30.24"})
    void whatIsNoDateIsSaidAndKept(String text) {
        var reading = ReadDate.of(Cell.text("J5", text), IN_2023);

        assertThat(reading.value()).isNull();
        assertThat(reading.text()).isEqualTo(text);
        assertThat(reading.problems()).containsExactly(ReadingProblem.error("sheet.date.unread", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024.6.30（延期至2024.9.30）",
                "2024.6.30(延期到9.30)",
                "2025.6.30（最迟2025.12.31）",
                "2024年6月（2025年6月）",
                "2024年6月（一期）、12月（二期）",
                "2024.1.30（力争春节前）",
                "2024-06-30（原2024-03-31）",
                "2024年6月(推迟到年底)",
                "2024年6月（顺延一个季度）",
                "2024年6月、2024年9月",
                "2024.6.30延期至2024.9.30",
                "2024年6月（二季度）底前",
                "2023年12月-3月",
                "六月底（九月底）"
            })
    void aSecondDateIsNamedAndNeitherIsTaken(String text) {
        var reading = ReadDate.of(Cell.text("J5", text), IN_2023);

        assertThat(reading.value()).isNull();
        assertThat(reading.problems()).extracting(ReadingProblem::code).containsExactly("sheet.date.second");
        assertThat(ReadDate.lastDay(Cell.text("J5", text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024.6.30（跨年）, 跨年", "2024年6月30日(暂定), 暂定", "2024-6-30（雨季顺延）, 雨季顺延"})
    void otherWordsInBracketsAreNamedAsNotTaken(String text, String words) {
        var reading = ReadDate.of(Cell.text("J5", text), IN_2023);

        assertThat(reading.value().to()).isEqualTo("2024-06-30");
        assertThat(reading.problems()).containsExactly(ReadingProblem.notice("sheet.date.beside", text, words));
        assertThat(ReadDate.day(Cell.text("J5", text)))
                .as("a sheet that can name nothing refuses it")
                .isEmpty();
        assertThat(ReadDate.day(Cell.text("J5", "2024-06-30（星期日）"))).contains(LocalDate.of(2024, 6, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年2月30日", "13月", "2023-02-29", "2023.13.1", "0月"})
    void aDayThatDoesNotExistIsSaid(String text) {
        assertThat(ReadDate.of(text, IN_2023).problems())
                .containsExactly(ReadingProblem.error("sheet.date.no-such-day", text));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-21, 2022",
        "2024-02-09, 2023",
        "2025-01-28, 2024",
        "2026-02-16, 2025",
        "2027-02-05, 2026",
        "2028-01-25, 2027",
        "2030-02-02, 2029",
        "2034-02-18, 2033"
    })
    void beforeTheFestivalIsTheEveOfTheYearAfterThePlan(LocalDate eve, int planYear) {
        assertThat(ReadDate.of("春节前", SheetFixtures.planYear(planYear)).value())
                .isEqualTo(new LedgerDate(eve, eve, DatePrecision.FESTIVAL, true));
    }

    @Test
    void aFestivalThatTheCalendarDoesNotKnowIsSaid() {
        assertThat(ReadDate.of("春节前", SheetFixtures.planYear(2050)).problems())
                .containsExactly(ReadingProblem.error("sheet.date.festival-unknown", "春节前", "2051"));
    }

    @Test
    void aDateCellIsTakenAsItIsAndAMonthCellAsItsMonth() {
        var day = LocalDate.of(2023, 12, 1);
        assertThat(ReadDate.of(Cell.date("J5", day), IN_2023).value()).isEqualTo(LedgerDate.day(day));
        assertThat(ReadDate.of(Cell.month("J5", day), IN_2023).value().to()).isEqualTo("2023-12-31");
    }

    @Test
    void aNumberThatMayHaveLostItsZeroIsNotGuessed() {
        assertThat(ReadDate.of(Cell.number("J5", new BigDecimal("2023.1")), IN_2023)
                        .problems())
                .containsExactly(ReadingProblem.error("sheet.date.number", "2023.1"));
        assertThat(ReadDate.of(Cell.number("J5", new BigDecimal("36")), IN_2023).isUnread())
                .isTrue();
        assertThat(ReadDate.of(Cell.number("J5", new BigDecimal("20231231")), IN_2023)
                        .value())
                .isEqualTo(LedgerDate.day(LocalDate.of(2023, 12, 31)));
    }

    /** The number of a day is what a program keeps of it, in a cell that shows no dates. */
    @Test
    void theNumberOfADayIsThatDay() {
        for (var cell : List.of(Cell.number("J5", new BigDecimal("45291")), Cell.text("J5", "４５２９１"))) {
            var read = ReadDate.of(cell, IN_2023);
            assertThat(read.value()).isEqualTo(LedgerDate.day(LocalDate.of(2023, 12, 31)));
            assertThat(read.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("sheet.date.serial"));
            assertThat(ReadDate.day(cell)).contains(LocalDate.of(2023, 12, 31));
        }
    }

    @Test
    void doubtsAndBracketsAreKeptAsRemark() {
        assertThat(ReadDate.of("2023年12月底(雨季顺延)", IN_2023).remark()).isEqualTo("雨季顺延");
        assertThat(ReadDate.of("力争2023年10月底前完成", IN_2023).remark()).isEqualTo("力争");
        assertThat(ReadDate.of("11月20日左右", IN_2023).remark()).isEqualTo("左右");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "-", "——", "无"})
    void anEmptyCellOrAStrokeIsNothing(String text) {
        var reading = ReadDate.of(Cell.text("J5", text), IN_2023);

        assertThat(reading.value()).isNull();
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void everyDayOfSeveralYearsIsReadInEveryNotation() {
        for (var day = LocalDate.of(2022, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            var words = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            for (var text : java.util.List.of(
                    day.toString(),
                    words,
                    words + "前",
                    words.replace("年", ".").replace("月", ".").replace("日", ""))) {
                assertThat(ReadDate.of(text, IN_2023).value()).as(text).isEqualTo(LedgerDate.day(day));
            }
        }
    }
}
