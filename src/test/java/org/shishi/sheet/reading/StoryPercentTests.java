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
        "已完成约80%, 已完成约80%"
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
                "按序时推进"
            })
    void whatIsSaidOfSomethingElseIsNot(String story) {
        assertThat(StoryPercent.contradicting(story, PERCENT)).isEmpty();
    }
}
