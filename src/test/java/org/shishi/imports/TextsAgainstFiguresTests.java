package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the words of a row and its figures can't both be true, or a column's values say more than its heading, a person says so. */
@WholeApplication
class TextsAgainstFiguresTests {

    private static final String HEAD = "2023年项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,预计完工,开工时间,";
    private static final String ROW = "S-1,县级,甲道,县水利局,2024-02-01,2023-05-01,";

    @Autowired
    LedgerImports imports;

    private TriedSheet tried(String headings, String cells, String... answers) {
        return TriedSheet.of(imports, HEAD + headings + "\n" + ROW + cells + "\n", answers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30% | 在建 | 已全面完工，2023年12月30日通过验收 | imports.percent.told-finished",
                "50% | 在建 | 尚未开工，等待招标 | imports.percent.told-not-begun",
                "100% | 已完工 | 尚未开工 | imports.percent.told-not-begun",
                "'' | 在建 | 尚未开工 | imports.status.told",
                "'' | 在建 | 已全面完工 | imports.status.told"
            })
    void wordsThatContradictAreTold(String percent, String status, String text, String code) {
        var tried = tried("形象进度,状态,进度说明", percent + "," + status + "," + text);
        assertThat(tried.said(3)).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"95 | 已完成60% | 已完成60% | 60", "30 | 已完成九成工程量 | 已完成九成 | 90", "10 | 已完成工程量的三分之二 | 已完成工程量的三分之二 | 67"})
    void aNumberThatContradictsIsAskedAbout(BigDecimal percent, String text, String words, BigDecimal said) {
        var cells = percent + "%,在建," + text;
        var open = tried("形象进度,状态,进度说明", cells);
        assertThat(open.asked()).containsExactly("told");
        assertThat(open.question("told").each().get(0).args())
                .extracting(NoteText::text)
                .containsExactly("3", percent.toPlainString(), words, said.toPlainString());
        assertThat(tried("形象进度,状态,进度说明", cells, "told:take").value(3, "percent"))
                .isEqualTo(percent);
        assertThat(tried("形象进度,状态,进度说明", cells, "told:take").asked()).isEmpty();
        assertThat(tried("形象进度,状态,进度说明", cells, "told.3:text").value(3, "percent"))
                .isEqualTo(said);
        assertThat(tried("形象进度,状态,进度说明", cells, "told:leave").row(3).values()).doesNotContainKey("percent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "办结 | 是",
                "完成 | 否",
                "实际 | 150盏,全部完成 (125 %)",
                "实际 | 101万元，已完工",
                "计划 | 120盏,90万元",
                "后续 | 352㎡；2023年2月开工"
            })
    void aColumnIsKnownByItsValues(String heading, String cell) {
        assertThat(tried(heading, '"' + cell + '"').asked()).containsExactly("column.6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"120盏", "甲村", "老百姓很满意"})
    void aColumnOfOtherValuesIsOnlyTold(String cell) {
        var tried = tried("后续", cell);
        assertThat(tried.asked()).isEmpty();
        assertThat(tried.said()).contains("imports.column.unknown");
    }

    @Test
    void aRowThatIsAnErrorAnywayAsksNothing() {
        var csv = HEAD.replace("开工时间,", "状态,总投资（万元）") + "\nS-1,县级,甲道,县水利局,2024-02-01,在建,多少不清楚\n";
        var tried = TriedSheet.of(imports, csv);
        assertThat(tried.row(3).notes()).anyMatch(Note::error);
        assertThat(tried.asked()).isEmpty();
    }

    @Test
    void aRowThatIsAnErrorAnywayIsNotToBeNumbered() {
        var csv = "序号,项目名称,总投资（万元）\n1,甲道,多少不清楚\n";
        var tried = TriedSheet.of(imports, csv);
        assertThat(tried.row(2).notes()).filteredOn(Note::error).hasSize(1);
        assertThat(tried.asked()).isEmpty();
        var mixed = TriedSheet.of(imports, csv + "2,乙道,50\n");
        assertThat(mixed.asked()).containsExactly("codes", "level", "lead");
        assertThat(mixed.question("codes").args().get(0).text()).isEqualTo("1");
    }

    @Test
    void aStartBeforeTheProjectWasAdoptedIsNotWrittenWithoutAWord() {
        var csv = HEAD.replace("开工时间,", "状态") + "\nS-1,县级,甲道,县水利局,2024-02-01,在建\n";
        assertThat(TriedSheet.of(imports, csv, "started:2022-06-01").said(3))
                .contains("imports.started.before-adopted");
        assertThat(TriedSheet.of(imports, csv, "started:2023-06-01").said(3))
                .doesNotContain("imports.started.before-adopted");
    }
}
