package org.shishi.sheet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.sheet.Cell;

/** A percentage that is aimed at, or was so before, is not what is done. */
class PercentBesideTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "90%（目标）",
                "90%（上期85%）",
                "90%（上期）",
                "90%（计划数）",
                "90%(预计)",
                "90%（年底力争）",
                "90%（年度目标）",
                "90%（去年同期80%）",
                "90（上月85%）",
                "90%（85%）",
                "90%，目标",
                "90%，计划",
                "计划90%",
                "预计90%",
                "目标:90%",
                "力争90%"
            })
    void isRefusedAtItsCell(String text) {
        assertThat(ReadPercent.of(Cell.text("M5", text)).problems())
                .containsExactly(ReadingProblem.error("sheet.percent.other", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90%（其中土建100%）", "90%（进度滞后）", "90%，计划年底前完成全部工程", "约90%", "已完成90%"})
    void otherWordsAreNoReason(String text) {
        assertThat(ReadPercent.of(Cell.text("M5", text)).value()).isEqualByComparingTo("90");
    }
}
