package org.shishi.sheet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.sheet.Cell;
import org.shishi.sheet.Sheets;

/** A total is never a row, and is held against the rows. */
class TotalRowsTests {

    @Test
    void aTotalIsComparedWithTheSum() {
        assertThat(said("编号|项目|金额\n1|A|12.5\n2|B|7.5\n|合计|20")).containsExactly("sheet.total.agrees 5 合计 金额 20");
        assertThat(said("编号|项目|金额\n1|A|12.5\n2|B|7.5\n|合计|25")).containsExactly("sheet.total.differs 5 合计 金额 25 20 5");
    }

    /** A sum that leaves a row out because it could not be read says so, whether it agrees or not. */
    @Test
    void rowsThatNobodyCouldReadAreNamedBesideTheSum() {
        assertThat(said("项目|金额\nA|1\nB|约百\nC|2\nD|-\n合计|3"))
                .containsExactly("sheet.total.agrees.without 7 合计 金额 3 [4]");
        assertThat(said("项目|金额\nA|1\nB|约百\nC|2\n合计|9"))
                .containsExactly("sheet.total.differs.without 6 合计 金额 9 3 6 [4]");
    }

    @Test
    void partsAddUpWhatStandsSinceThePartBefore() {
        assertThat(said("项目|金额\nA|1\nB|2\n小计|3\nC|4\n小计|5\n总计|7"))
                .containsExactly(
                        "sheet.total.agrees 5 小计 金额 3",
                        "sheet.total.differs 7 小计 金额 5 4 1",
                        "sheet.total.agrees 8 总计 金额 7");
    }

    @Test
    void aPartIsHeldAgainstItsOwnGroupAlone() {
        assertThat(said("项目|金额\nA|1\nB|2\n小计|3\nC|4\n小计|7\n合计|4"))
                .as("the sum of all is none of a part, and a part none of all")
                .containsExactly(
                        "sheet.total.agrees 5 小计 金额 3",
                        "sheet.total.differs 7 小计 金额 7 4 3",
                        "sheet.total.differs 8 合计 金额 4 7 3");
        assertThat(said("项目|金额\nA|1\n教育合计|1\nB|2\n交通合计|2")).allMatch(text -> text.startsWith("sheet.total.agrees"));
        assertThat(said("项目|金额\nA|1\n累计|1\nB|2\n累计|3\nC|4\n累计|7"))
                .allMatch(text -> text.startsWith("sheet.total.agrees"));
        assertThat(said("项目|金额\n合计|6\n小计|3\nA|1\nB|2\n小计|3\nC|3"))
                .allMatch(text -> text.startsWith("sheet.total.agrees"));
        assertThat(said("项目|金额\nA|1\n小计|1\nB|2\n小计|2\n城区小计|3\nC|4\n小计|4\n总计|7"))
                .allMatch(text -> text.startsWith("sheet.total.agrees"));
    }

    @Test
    void aTotalMayStandOnTop() {
        assertThat(said("项目|金额\n合计|3\nA|1\nB|2")).containsExactly("sheet.total.agrees 3 合计 金额 3");
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        var table = table("项目|金额\nA|1\nB|2\n合计|0");
        var row = table.totals().get(0);
        var formula = new TableByHeaders(
                table.sheet(),
                table.headerRow(),
                table.title(),
                table.columns(),
                table.rows(),
                List.of(row.with(java.util.Map.of("B5", Cell.error("B5", "=SUM(B3:B4)")))));
        assertThat(TotalRows.of(formula))
                .extracting(TotalRowsTests::text)
                .containsExactly("sheet.total.formula 5 合计 金额 =SUM(B3:B4) 3");
        assertThat(said("项目|说明\nA|好\n合计|")).containsExactly("sheet.total.left 4 合计");
    }

    @Test
    void aNumberOfRowsIsCounted() {
        assertThat(said("姓名|角色\n甲|督查\n乙|督查\n合计|共2人")).containsExactly("sheet.total.count 5 合计 2");
        assertThat(said("姓名|角色\n甲|督查\n乙|督查\n合计：3人|")).containsExactly("sheet.total.count.differs 5 合计:3人 3 2");
    }

    @Test
    void runningNumbersAreNoAmounts() {
        assertThat(said("序号|单位名称\n1|甲\n2|乙\n合计：2家|")).containsExactly("sheet.total.count 5 合计:2家 2");
        assertThat(said("序号|单位编码|名称\n1|101|甲\n2|102|乙\n合计|203|"))
                .containsExactly("sheet.total.count.differs 5 合计 203 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计", "合　计", "总 计", "小计", "县级小计", "全县合计", "合计（万元）", "合计：", "共计", "Total", "Grand total"})
    void theWordsOfTotals(String word) {
        var table = table("项目|金额\nA|1\n" + word + "|1");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.totals()).hasSize(1);
        assertThat(table("序号|项目|金额\n1|A|1\n2|" + word + "|1").totals()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计生育服务站", "县统计局", "小计量表改造", "累计完成三座", "设计"})
    void whatOnlyLooksLikeOne(String word) {
        assertThat(table("项目|金额\nA|1\n" + word + "|1").totals()).isEmpty();
    }

    private static List<String> said(String text) {
        return TotalRows.of(table(text)).stream().map(TotalRowsTests::text).toList();
    }

    private static String text(TotalRows.Said said) {
        return said.code() + " " + said.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static TableByHeaders table(String text) {
        var csv = ("表\n" + text).replace('|', ',').getBytes(StandardCharsets.UTF_8);
        var head = text.substring(0, text.indexOf('\n')).split("\\|");
        return TableByHeaders.find(Sheets.read(csv, "表.csv").get(0), head).orElseThrow();
    }
}
