package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.shishi.sheet.ledger.RowKind;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** Ledgers as other offices send them: nothing of them is taken otherwise than it is meant, in silence. */
@WholeApplication
class OtherOfficesLedgersTests {

    @Autowired
    LedgerImports imports;

    private TriedSheet tried(String csv, String... answers) {
        return TriedSheet.of(imports, csv, answers);
    }

    /** A row that leaves number, level and unit blank is a project where it has a title of its own, and what is open is asked. */
    @Test
    void aRowWithATitleOfItsOwnIsNoContinuation() {
        var tried = tried("""
                项目编号,级别,项目名称,牵头单位,完成时限,形象进度
                O-1,县级,路灯一期,县水利局,2023-11-30,50%
                ,,路灯二期,,2023-11-30,
                ,,其中公办,,,
                ,,,县林业局,2023-12-30,30%
                """);
        assertThat(tried.row(3).kind()).isEqualTo(RowKind.DATA);
        assertThat(tried.value(3, "title")).isEqualTo("路灯二期");
        assertThat(tried.asked()).contains("codes", "level", "lead");
        assertThat(tried.row(4).kind()).isEqualTo(RowKind.CONTINUATION);
        assertThat(tried.row(5).kind()).isEqualTo(RowKind.CONTINUATION);
        assertThat(tried.said(4)).containsExactly("imports.row.joined");
        assertThat(tried.row(5).notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("imports.row.joined.part");
            assertThat(note.args().get(1).text()).contains("D5 县林业局", "E5 2023-12-30", "F5 30%");
        });
    }

    @Test
    void aRowOfContentsWithFactsOfItsOwnIsAProjectUnlessOneNumberReachesOverIt() {
        var tried = tried("""
                序号,工作任务,完成时限,形象进度,备注,存在问题
                1,新增学位,2023-11-30,50%,,
                ,新增床位,2023-12-30,,,
                ,含护理型,,,,
                """);
        assertThat(tried.row(3).kind()).isEqualTo(RowKind.DATA);
        assertThat(tried.row(4).kind()).isEqualTo(RowKind.CONTINUATION);
    }

    /** One odd word among them, or one cell of words among days, hides no column. */
    @Test
    void aColumnWithAnOddWordIsStillAskedAboutOrRead() {
        var tried = tried("""
                项目编号,级别,项目名称,牵头单位,办的怎么样,计划完工,交给谁时
                O-1,县级,甲,县水利局,已办结,2023-06-30,2023-05-30
                O-2,县级,乙,县水利局,正在办理,2023年腊月,尽快
                O-3,县级,丙,县水利局,未办,2023年国庆前,2023.6.1
                O-4,县级,丁,县水利局,列入规划,2023.12.31,待定
                """);
        assertThat(tried.asked()).contains("column.4", "column.6").doesNotContain("column.5");
        assertThat(tried.value(2, "deadline")).hasToString("2023-06-30");
        assertThat(tried.value(5, "deadline")).hasToString("2023-12-31");
        assertThat(tried.said(3)).contains("sheet.date.unread");
        assertThat(tried("项目编号,级别,项目名称,牵头单位,办理结果\nO-1,县级,甲,县水利局,列入规划\n").asked())
                .contains("column.4");
    }

    @Test
    void theUnitBesideEachRowIsThatOfItsAmounts() {
        var tried = tried("""
                项目编号,级别,项目名称,牵头单位,总投资,金额单位
                O-1,县级,甲,县水利局,30000,元
                O-2,县级,乙,县水利局,30,万元
                O-3,县级,丙,县水利局,0.5,亿元
                O-4,县级,丁,县水利局,500,万美元
                O-5,县级,戊,县水利局,3000千元,元
                合计,,,,999,
                """);
        assertThat(tried.value(2, "investment")).isEqualTo(new BigDecimal("3"));
        assertThat(tried.said(2)).contains("sheet.money.read-as");
        assertThat(tried.value(3, "investment")).isEqualTo(new BigDecimal("30"));
        assertThat(tried.value(4, "investment")).isEqualTo(new BigDecimal("5000"));
        assertThat(tried.said(6)).as("two units").contains("sheet.money.unit-unknown");
        assertThat(tried.asked()).contains("unit.4.万美元").doesNotContain("unit.4", "column.5");
        assertThat(tried.note("imports.unit.beside")).containsExactly("金额单位");
    }

    @Test
    void aUnitBesideARowThatTheHeadingContradictsIsRefused() {
        var tried = tried("""
                项目编号,级别,项目名称,牵头单位,总投资(万元),单位
                O-1,县级,甲,县水利局,30000,元
                O-2,县级,乙,县水利局,30,万元
                """);
        assertThat(tried.row(2).notes())
                .anyMatch(note -> note.error() && note.code().equals("sheet.money.unit-unknown"));
        assertThat(tried.value(3, "investment")).isEqualTo(new BigDecimal("30"));
    }

    @Test
    void aPercentThatOtherWordsOfTheRowContradictIsAsked() {
        var tried = tried("""
                项目编号,级别,项目名称,牵头单位,预计完工,开工日期,形象进度,进展情况,备注,完成情况
                O-1,县级,甲,县水利局,2024-02-01,2023-03-05,80%,完工率50%,,
                O-2,县级,乙,县水利局,2024-02-01,2023-03-05,60%,八成,,
                O-3,县级,丙,县水利局,2024-02-01,2023-03-05,30%,完成工程量的2/3,,
                O-4,县级,丁,县水利局,2024-02-01,2023-03-05,50%,,总体完成80%,
                O-5,县级,戊,县水利局,2024-02-01,2023-03-05,50%,,,"完工率80%，继续推进"
                O-6,县级,己,县水利局,2024-02-01,2023-03-05,50%,,,完成240盏（共300盏）
                """);
        assertThat(tried.question("told").each())
                .extracting(Question::key)
                .containsExactly("told.2", "told.3", "told.4", "told.5", "told.6");
        assertThat(tried.said(7)).contains("imports.percent.contradicts");
    }

    @Test
    void aDayThatARemarkNamesIsOfferedAndNoOtherIsWritten() {
        var csv = """
                项目编号,级别,项目名称,牵头单位,预计完工,形象进度,状态,备注
                O-1,县级,甲,县水利局,,100%,已完工,2023年11月20日完工
                O-2,县级,乙,县水利局,2024-02-01,40%,在建,开工时间：2023.3.5
                """;
        var tried = tried(csv);
        assertThat(tried.asked()).containsExactly("story").doesNotContain("completed", "started");
        var taken = tried(csv, "story:take");
        assertThat(taken.value(2, "completedOn")).isEqualTo("2023-11-20");
        assertThat(taken.value(3, "startedOn")).isEqualTo("2023-03-05");
        assertThat(tried(csv, "story:leave").asked()).containsExactly("completed", "started");
    }

    @Test
    void columnsOfMoneyThatNobodyReadsAreAskedAbout() {
        var tried = tried("""
                项目编号,级别,项目名称,牵头单位,总投资(万元),累计支付,中央,县,支付日期
                O-1,县级,甲,县水利局,300,120,100,200,
                """);
        assertThat(tried.asked()).contains("column.5", "column.6", "column.7");
    }

    @Test
    void ofSeveralDaysInTheTitleSomebodySaysWhichIsMeant() {
        var file = new Upload(
                "日.csv",
                ("2023年项目台账（截至2023年11月30日 12月5日）\n项目编号,项目名称,级别,牵头单位\nS-D-1,甲,县级,县水利局\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var asked = asOf(file, null);
        assertThat(asked.asked()).contains("as-of");
        assertThat(asked.question("as-of").args().get(0).text()).contains("2023-11-30", "2023-12-05");
        assertThat(asOf(file, java.time.LocalDate.parse("2023-12-05")).asked()).doesNotContain("as-of");
    }

    private TriedSheet asOf(Upload file, java.time.@org.jspecify.annotations.Nullable LocalDate day) {
        var setup = new ImportSetup(null, null, null, day, java.util.Map.of(), true, null, java.util.Map.of());
        return new TriedSheet(imports.tryOut(org.shishi.policy.Actor.SYSTEM, file, setup));
    }
}
