package org.shishi.sheet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetFixtures;

/** A text makes a project finished only where it says so of all of it, as a fact, and takes nothing back. */
class WholeClaimTests {

    private static final ReadingContext IN_2023 = SheetFixtures.planYear(2023);

    private static List<StatusMeaning> told(String text) {
        return ReadStory.of(text, IN_2023).stream()
                .map(ReadStory.DatedStage::stage)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年12月完工 | COMPLETED",
                "项目已于2023年12月28日全面完工。 | COMPLETED",
                "该工程2023年12月底前期手续办结 | ''",
                "2023年12月20日完成竣工验收 | ACCEPTED",
                "2023年2月开工，2023年8月完工并通过验收 | UNDER_WAY COMPLETED ACCEPTED",
                "2023年10月全面建成并投入使用 | COMPLETED IN_USE",
                "2023年2月份完成招投标、2023年8月份全面完工、2023年12月9日完成验收 | COMPLETED ACCEPTED",
                "23年8月完工，正在办理结算 | COMPLETED",
                "2023年8月完工，计划2024年3月投用 | COMPLETED",
                "2023年8月完工，尚未验收 | COMPLETED",
                "2023年3月开工，2023年12月主体完工，正在装修 | UNDER_WAY",
                "2023年3月开工；2023年12月完工 | UNDER_WAY COMPLETED",
                "12个点位2023年12月全部完工 | ''",
                "2023年3月开工2023年12月完工 | UNDER_WAY COMPLETED"
            })
    void whatIsSaidOfTheWholeIsToldAndNothingElse(String text, String stages) {
        assertThat(told(text).stream().map(Enum::name).toList())
                .isEqualTo(stages.isEmpty() ? List.of() : List.of(stages.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "原定2023年12月完工，因征地未能完工",
                "2023年12月完工60%",
                "2023年12月主体完工，正在装修",
                "2023年6月一期完工，二期在建",
                "2023年12月完工验收不合格",
                "2023年12月完工，验收不合格",
                "2023年12月完工；因质量问题返工",
                "2023年12月完工，但未通过验收",
                "应于2023年12月完工",
                "限期2023年12月完工",
                "目标2023年12月完工",
                "按合同，2023年12月完工",
                "2023年12月基本完工",
                "2023年12月部分完工",
                "2023年12月完工近半",
                "2023年12月完工过半",
                "2023年12月完工八成",
                "2023年12月完工，完成率85%",
                "2023年12月第一标段完工",
                "一标段、二标段，2023年12月完工",
                "2023年12月桩基完工",
                "2023年12月土建完工",
                "2023年12月完工3处，剩余2处在建",
                "12个点位中5个2023年12月完工",
                "2023年12月未完工",
                "2023年12月无法完工",
                "2023年12月完工(部分)",
                "2023年12月完工（除尾工外）",
                "待2023年12月完工",
                "能否2023年12月完工",
                "2023年12月完工？",
                "2023年12月验收未通过",
                "2023年12月验收，被退回整改"
            })
    void whatIsInDoubtIsNotTold(String text) {
        assertThat(told(text)).doesNotContain(StatusMeaning.COMPLETED, StatusMeaning.IN_USE, StatusMeaning.ACCEPTED);
        assertThat(ReadProgress.finished(text)).isFalse();
    }

    static Stream<String> spoiled() {
        var facts = List.of("2023年12月完工", "2023年12月全面完工", "已全部完工", "2023年12月完成验收", "已建成");
        var before = List.of(
                "原定", "计划", "预计", "拟", "力争", "应于", "确保", "将", "限期", "目标", "主体", "一期", "二期", "部分", "局部", "土建", "桩基",
                "第二标段", "未能", "没有", "尚未", "无法", "不能", "基本");
        var after = List.of(
                "60%",
                "近半", "过半", "，验收不合格", "，未通过验收", "，因质量返工", "，被退回", "，剩余2处在建", "，其余正在施工", "，还有3处", "，二期在建", "，目前在建",
                "（部分）", "。但实际未完工", "，主体工程", "，尚有尾工");
        return facts.stream()
                .flatMap(fact -> Stream.concat(
                        before.stream().map(word -> word + fact), after.stream().map(word -> fact + word)));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void noWordsOfADoubtAreReadAsAFact(String text) {
        assertThat(told(text)).as("story").doesNotContain(StatusMeaning.COMPLETED, StatusMeaning.ACCEPTED);
        assertThat(ReadProgress.finished(text)).as("finished").isFalse();
        var status = ReadStatus.of(Cell.text("S5", text), StatusScope.PROJECT).value();
        assertThat(status)
                .as("status")
                .isNotIn(
                        StatusMeaning.COMPLETED,
                        StatusMeaning.ACCEPTED,
                        StatusMeaning.IN_USE,
                        StatusMeaning.TARGET_REACHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已完工3处，剩余2处在建", "已完工，剩余2处在建", "全部完工，其余在建", "已完工5个", "已完工，还有尾工", "已建成投用，二期在建"})
    void aRemainderIsNotDone(String text) {
        assertThat(ReadProgress.finished(text)).isFalse();
        assertThat(ReadStatus.leading(text, StatusScope.PROJECT)).isEmpty();
    }

    @Test
    void endlessTextIsReadInAnInstant() {
        for (var endless :
                List.of("已", "未", "2023年", "12月", "并", "项目", "全部", "(", "100%", "9%", ",", "、", ";", "\n", "完工")) {
            var text = "2023年12月" + endless.repeat(60_000 / endless.length());
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(5), () -> {
                ReadStory.of(text, IN_2023);
                ReadProgress.finished(text);
                ReadStatus.leading("已完工" + text, StatusScope.PROJECT);
            });
        }
    }

    /** Days without a year follow each other as the stages do, and none is after the day of the sheet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023 | 2024-01-08 | 12月20日完工，1月5日验收           | 2023-12-20 2024-01-05
            2024 | 2024-01-08 | 12月20日完工，1月5日验收           | 2023-12-20 2024-01-05
            2024 | 2024-01-08 | 12月20日完工，2024年1月5日验收     | 2023-12-20 2024-01-05
            2023 | 2024-01-08 | 2023年12月20日完工，1月5日验收     | 2023-12-20 2024-01-05
            2023 | 2024-01-08 | 1月5日验收，12月20日完工           | 2024-01-05 2023-12-20
            2023 | 2024-03-08 | 3月5日开工，12月20日完工，1月5日验收 | 2023-03-05 2023-12-20 2024-01-05
            2024 | 2024-01-08 | 12月20日完工                       | 2023-12-20
            2024 | 2024-01-08 | 1月5日完工                         | 2024-01-05
            2023 | 2024-01-08 | 3月5日开工，11月完工               | 2023-03-05 2023-11-30
            2024 | 2024-01-08 | 2024年12月20日完工                 | 2024-12-20
            """)
    void aStoryGoesOverTheTurnOfTheYear(int year, LocalDate asOf, String text, String days) {
        assertThat(ReadStory.of(text, SheetFixtures.planYear(year), asOf).stream()
                        .map(stage -> stage.day().toString())
                        .collect(java.util.stream.Collectors.joining(" ")))
                .isEqualTo(days);
    }

    /** One that is said to be the day of filling in is not of what the sheet tells. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            某县2023年台账（截至2023年12月31日）                                   |
            某县2023年台账（截至11月底） 填报日期：12月5日                          |
            某县2023年台账（截至2023年11月30日，2023年12月5日县政府常务会议通过）    |
            截至2023年1月1日至12月31日                                             |
            某县2023年台账（截至11月底） 12月5日                                    | 2023-11-30 2023-12-05
            某县2023年台账（截至2023年12月31日） 统计截止2023年11月30日              | 2023-11-30 2023-12-31
            某县2023年台账 截至12月31日 截至2023年12月31日                          |
            """)
    void severalDaysOfATitleAreFound(String title, String days) {
        var found = TitleFacts.of(title).asOfDays().stream()
                .map(LocalDate::toString)
                .collect(java.util.stream.Collectors.joining(" "));
        assertThat(found).isEqualTo(days == null ? "" : days);
    }
}
