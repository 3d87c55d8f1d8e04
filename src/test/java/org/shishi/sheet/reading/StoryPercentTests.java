package org.shishi.sheet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryPercentTests {

    private static final BigDecimal PERCENT = new BigDecimal("95");

    @ParameterizedTest
    @CsvSource({
        "已完成60%, 已完成60%",
        "目前项目总体完成６０％。, 目前项目总体完成60%",
        "主体封顶，形象进度达60%，外墙施工中, 形象进度达60%",
        "截至12月底累计完成总工程量的60%, 截至12月底累计完成总工程量的60%",
        "已完成40%；目前已完成60%, 目前已完成60%",
        "已完成约80%, 已完成约80%",
        "完工率50%, 完工率50%",
        "目前形象进度60%, 目前形象进度60%",
        "完成率：70%, 完成率:70%",
        "八成, 八成",
        "已完成2/3, 已完成2/3",
        "完成工程量的2/3, 完成工程量的2/3"
    })
    void whatIsSaidOfTheWholeIsHeldAgainstThePercent(String story, String words) {
        assertThat(StoryPercent.contradicting(story, PERCENT))
                .map(FigureCheck.Found::words)
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已完成95%",
                "已完成约90%",
                "上期完成40%，已完成95%",
                "完成投资60%",
                "主体工程完成60%，总体完成94.6%",
                "路基完成60%",
                "计划年底完成60%",
                "较上期增加5%",
                "完成60%以上工程量",
                "按序时推进",
                "投资完成率50%",
                "计划完工率50%",
                "2/3",
                "完成2/3月报送",
                "八成新"
            })
    void whatIsSaidOfSomethingElseIsNot(String story) {
        assertThat(StoryPercent.contradicting(story, PERCENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"已完成九成工程量, 30, 90", "已完成工程量的三分之二, 0, 67", "已完成百分之六十五, 95, 65", "目前完成八成五, 50, 85", "已完成一半, 95, 50"})
    void sharesInWordsAreNumbers(String story, BigDecimal percent, BigDecimal said) {
        assertThat(StoryPercent.contradicting(story, percent))
                .map(FigureCheck.Found::percent)
                .contains(said);
        assertThat(StoryPercent.contradicting(story, said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "已全面完工，2023年12月30日通过验收 | 30 | 100 | 已全面完工",
                "项目已竣工 | 95 | 100 | 项目已竣工",
                "尚未开工，等待招标 | 50 | 0 | 尚未开工",
                "目前还没有动工 | 5 | 0 | 目前还没有动工",
                "尚未开工 | 100 | 0 | 尚未开工"
            })
    void wordsOfAllOrNothingAreHeldAgainstThePercent(String story, BigDecimal percent, BigDecimal said, String words) {
        var found = StoryPercent.wordsAgainst(story, percent);
        assertThat(found).map(FigureCheck.Found::percent).contains(said);
        assertThat(found).map(FigureCheck.Found::words).contains(words);
        assertThat(StoryPercent.wordsAgainst(story, said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"二期尚未开工", "3个点位尚未开工", "主体已完工", "已完工2处", "计划12月全面完工", "年底前全部完成", "尚未开工建设的点位2处", "按序时推进"})
    void wordsOfAPartOrAPlanAreNot(String story) {
        assertThat(StoryPercent.wordsAgainst(story, PERCENT)).isEmpty();
    }
}
