package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.imports.ImportFixtures.REPORT;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shishi.imports.DrawnSheets.Drawn;
import org.shishi.policy.Actor;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** Ledgers as other offices keep them: for each what is right, so that nothing is read wrongly without a word. */
@WholeApplication
class OddLedgersTests {

    private static final String HEAD = "2023年民生实事项目台账\n";
    private static final String COLUMNS = "项目编号|级别|项目名称|牵头单位|完成时限|";

    @Autowired
    LedgerImports imports;

    private TriedSheet tried(Upload file, String... answers) {
        var said = new HashMap<String, String>();
        Arrays.stream(answers).forEach(answer -> said.put(answer.split(":")[0], answer.split(":")[1]));
        var setup = new ImportSetup(null, null, null, REPORT, Map.of(), false, null, said);
        return new TriedSheet(imports.tryOut(Actor.SYSTEM, file, setup));
    }

    /** A sheet with two columns more, and what stands in them row by row. */
    private static Upload with(String columns, String... cells) {
        var text = new StringBuilder(HEAD).append(COLUMNS).append(columns);
        for (int i = 0; i < cells.length; i++) {
            text.append("\nS-%d|县级|甲%d|县水利局|2023-12-31|%s".formatted(i, i, cells[i]));
        }
        return DrawnSheets.workbook(0, Drawn.of("Sheet1", text.toString()));
    }

    private static Upload drawn(String text, String... merges) {
        return DrawnSheets.workbook(0, Drawn.of("Sheet1", text, merges));
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    private static Arguments odd(String name, Upload file, Consumer<TriedSheet> right) {
        return Arguments.of(name, file, right);
    }

    static Stream<Arguments> sheets() {
        return Stream.of(cells(), layouts(), workbooks()).flatMap(many -> many);
    }

    private static Stream<Arguments> cells() {
        return Stream.of(
                odd("percents", with("形象进度", "85", "85%", "0.85", "八成五", "八成", "85％左右", "-5%"), it -> {
                    assertThat(it.asked()).containsExactly("shares.5", "started");
                    assertThat(it.values("percent"))
                            .containsExactly(
                                    number("85"),
                                    number("85"),
                                    number("85"),
                                    number("85"),
                                    number("80"),
                                    number("85"),
                                    "sheet.percent.negative");
                }),
                odd(
                        "amounts",
                        with("总投资（万元）", "约300万", "100+50", "120(其中专项债80)", "-50", "300-500", "1,200", "3.5亿"),
                        it -> {
                            assertThat(it.values("investment"))
                                    .containsExactly(
                                            number("300"),
                                            "sheet.money.unread",
                                            number("120"),
                                            "sheet.money.negative",
                                            "sheet.money.unread",
                                            number("1200"),
                                            number("35000"));
                            assertThat(it.said(3)).contains("sheet.money.about");
                            assertThat(it.said(5))
                                    .as("what stands beside an amount is not lost unseen")
                                    .contains("imports.beside");
                        }),
                odd(
                        "dates as text",
                        with("开工日期", "2023年3月", "2023.3", "2023-3-5", "20230305", "3月5日", "长期", "已完成"),
                        it -> assertThat(it.values("startedOn"))
                                .containsExactly(
                                        "2023-03-01",
                                        "2023-03-01",
                                        "2023-03-05",
                                        "2023-03-05",
                                        "2023-03-05",
                                        "sheet.date.unread",
                                        "sheet.date.unread")),
                odd(
                        "status words",
                        with(
                                "状态|开工日期",
                                "基本完成|2023-03-05",
                                "未完成年度目标|2023-03-05",
                                "已开工|2023-03-05",
                                "停工|2023-03-05",
                                "√|2023-03-05"),
                        it -> {
                            assertThat(it.values("stage").subList(0, 3))
                                    .containsExactly("UNDER_WAY", "UNDER_WAY", "UNDER_WAY");
                            assertThat(it.said(3)).contains("imports.status.read-as");
                            assertThat(it.said(4)).contains("imports.status.read-as");
                            assertThat(it.asked()).contains("status.停工", "status.√");
                        }),
                odd(
                        "status and percent that contradict",
                        with("状态|形象进度|开工日期", "未开工|30%|", "在建|100%|2023-03-05", "已完工|60%|2023-03-05"),
                        it -> {
                            assertThat(it.said(3)).contains("imports.percent.not-begun");
                            assertThat(it.said(4)).contains("imports.percent.whole");
                            assertThat(it.said(5)).contains("project.percent.completed-below");
                        }),
                odd("completed, nobody says when", with("状态|完工日期", "已完工|", "已验收|", "已完工|2023-10-01"), it -> {
                    assertThat(it.asked()).containsExactly("completed");
                    assertThat(it.question("completed").args().get(0).text()).isEqualTo("2");
                }),
                odd(
                        "marks in columns of states",
                        with("已开工|已完工", "√|", "|√"),
                        it -> assertThat(it.asked()).contains("column.5", "column.6")),
                odd(
                        "nothing is meant",
                        with("总投资（万元）|状态", "/|—", "无|暂无"),
                        it -> assertThat(it.projects())
                                .allSatisfy(
                                        row -> assertThat(row.values()).doesNotContainKeys("investment", "stage"))));
    }

    private static Stream<Arguments> layouts() {
        return Stream.of(
                odd("groups merged downwards", drawn(HEAD + """
                        分类|牵头单位|项目编号|级别|项目名称
                        教育|县教育局|S-1|县级|甲
                        ||S-2|县级|乙
                        交通|县交通运输局|S-3|县级|丙
                        """, "A3:A4", "B3:B4"), it -> {
                    assertThat(it.values("aspect")).containsExactly("教育", "教育", "交通");
                    assertThat(it.values("leadUnit")).containsExactly("县教育局", "县教育局", "县交通运输局");
                }),
                odd("two rows of headings", drawn(HEAD + """
                        项目编号|级别|项目名称|牵头单位|资金（万元）||进度|
                        ||||总投资|年度计划投资|形象进度|开工日期
                        S-1|县级|甲|县水利局|300|100|40%|2023-03-05
                        """, "E2:F2", "G2:H2"), it -> {
                    assertThat(it.value(4, "investment")).isEqualTo(number("300"));
                    assertThat(it.value(4, "annualInvestment")).isEqualTo(number("100"));
                    assertThat(it.value(4, "percent")).isEqualTo(number("40"));
                    assertThat(it.asked()).isEmpty();
                }),
                odd(
                        "unit above the table",
                        drawn("2023年民生实事项目台账\n填报单位:县水利局||单位:千元\n" + COLUMNS + "总投资\nS-1|县级|甲|县水利局|2023-12-31|3000"),
                        it -> {
                            assertThat(it.value(4, "investment")).isEqualTo(number("300"));
                            assertThat(it.said()).contains("imports.unit.money.read-as");
                        }),
                odd(
                        "no unit anywhere",
                        with("总投资", "3000"),
                        it -> assertThat(it.asked()).containsExactly("unit.5")),
                odd(
                        "one name in several townships",
                        drawn(HEAD + """
                        项目编号|级别|项目名称|牵头单位
                        S-1|乡镇级|村道改造|温溪镇
                        S-2|乡镇级|村道改造|船寮镇
                        """),
                        it -> assertThat(it.asked()).isEmpty()),
                odd("one name with two codes", drawn(HEAD + """
                        项目编号|级别|项目名称|牵头单位
                        S-1|乡镇级|村道改造|温溪镇
                        S-2|乡镇级|村道　改造|温溪镇
                        """), it -> {
                    assertThat(it.note("imports.same-name.codes")).containsExactly("1", "村道改造 3/4");
                    assertThat(it.said(4)).contains("imports.same-name");
                    assertThat(it.asked()).isEmpty();
                }),
                odd("no codes at all", drawn(HEAD + """
                        序号|项目名称|牵头单位|级别|预计完工
                        1|甲道|县水利局|县级|2024-02-01
                        2|乙道|县水利局|县级|2024-02-01
                        """), it -> {
                    assertThat(it.asked()).containsExactly("codes");
                    assertThat(it.projects()).extracting(ImportRow::outcome).containsOnly(Outcome.NEW);
                }),
                odd("neither codes nor levels nor units that lead", drawn(HEAD + """
                        序号|项目名称|总投资（万元）
                        1|甲道|30
                        2|甲道|40
                        """), it -> {
                    assertThat(it.asked()).containsExactly("codes", "level", "lead", "same-name");
                    assertThat(it.projects()).extracting(ImportRow::outcome).containsOnly(Outcome.NEW);
                }),
                odd(
                        "columns that nobody knows",
                        drawn(HEAD + """
                        项目编号|级别|项目名称|管事的|怎样了|形象进度
                        S-1|县级|甲|县水利局|在建|100%
                        S-2|县级|乙|县教育局|在建|60%
                        """),
                        it -> assertThat(it.asked())
                                .as("nothing else is asked that they may answer")
                                .containsExactly("column.3", "column.4")),
                odd("sums first", drawn(HEAD + """
                        项目编号|级别|项目名称|牵头单位|总投资（万元）
                        合计||||500
                        S-1|县级|甲|县水利局|300
                        S-2|县级|乙|县水利局|100
                        """), it -> {
                    assertThat(it.projects()).hasSize(2);
                    assertThat(it.note("imports.total.differs")).contains("500.00", "400.00", "100.00");
                }),
                odd(
                        "the heading again on the next page",
                        drawn(HEAD + """
                        项目编号|级别|项目名称|牵头单位
                        S-1|县级|甲|县水利局
                        项目编号|级别|项目名称|牵头单位
                        S-2|县级|乙|县水利局
                        注：本表由各单位填报
                        """),
                        it -> assertThat(it.values("title")).containsExactly("甲", "乙")),
                odd("several ledgers below each other", drawn(HEAD + """
                        项目编号|级别|项目名称|牵头单位
                        S-1|县级|甲|县水利局
                        二、2023年乡镇实事
                        项目名称|牵头单位|级别|项目编号
                        乙|温溪镇|乡镇级|S-2
                        """), it -> {
                    assertThat(it.asked()).containsExactly("tables");
                    assertThat(it.values("title")).containsExactly("甲");
                }),
                odd(
                        "three ledgers in three sheets",
                        DrawnSheets.workbook(
                                0,
                                Drawn.of("省级", HEAD + "项目编号|级别|项目名称|牵头单位\nS-1|省级|甲|县水利局"),
                                Drawn.of("市级", HEAD + "项目编号|级别|项目名称|牵头单位\nS-2|市级|乙|县水利局"),
                                Drawn.of("县级", HEAD + "项目编号|级别|项目名称|牵头单位\nS-3|县级|丙|县水利局")),
                        it -> assertThat(it.note("imports.sheet.others")).containsExactly("省级", "市级、县级")));
    }

    private static Stream<Arguments> workbooks() {
        return Stream.of(
                odd(
                        "hidden and filtered",
                        made(sheet -> {
                            sheet.getRow(3).setZeroHeight(true);
                            sheet.setColumnHidden(5, true);
                            sheet.setAutoFilter(org.apache.poi.ss.util.CellRangeAddress.valueOf("A2:F4"));
                        }),
                        it -> assertThat(it.asked())
                                .as("in one round with what else is asked")
                                .containsExactly("hidden.rows", "hidden.columns", "started")),
                odd(
                        "a hidden sheet",
                        hiddenFirst("填表说明"),
                        it -> assertThat(it.asked()).contains("hidden.sheet")),
                odd("a hidden sheet beside one that is seen", hiddenFirst(HEAD + COLUMNS + "\nS-1|县级|乙|县水利局|"), it -> {
                    assertThat(it.values("title")).containsExactly("乙");
                    assertThat(it.note("imports.sheet.hidden")).containsExactly("旧表");
                }),
                odd(
                        "formulas that nobody has reckoned",
                        made(sheet -> sheet.getRow(2).createCell(5).setCellFormula("100+200")),
                        it -> assertThat(it.said(3)).contains("sheet.cell.error")),
                odd(
                        "a protected sheet",
                        made(sheet -> sheet.protectSheet("secret")),
                        it -> assertThat(it.projects()).hasSize(2)),
                odd(
                        "days counted from 1904",
                        made(sheet -> {
                            sheet.getWorkbook()
                                    .getCTWorkbook()
                                    .addNewWorkbookPr()
                                    .setDate1904(true);
                            DrawnSheets.styled(sheet, 4, 43464.0, "yyyy/m/d");
                        }),
                        it -> assertThat(it.value(3, "deadline")).isEqualTo("2022-12-31")),
                odd(
                        "a number of days without a format",
                        made(sheet -> DrawnSheets.styled(sheet, 4, 45291, "General")),
                        it -> {
                            assertThat(it.said(3)).contains("sheet.date.serial");
                            assertThat(it.value(3, "deadline")).isEqualTo("2023-12-31");
                        }),
                odd(
                        "a percent sign that is only drawn",
                        made(sheet -> DrawnSheets.styled(sheet, 5, 85, "0\"%\"")),
                        it -> assertThat(it.value(3, "percent")).isEqualTo(number("85"))),
                odd(
                        "a percent format",
                        made(sheet -> DrawnSheets.styled(sheet, 5, 0.85, "0.00%")),
                        it -> assertThat(it.value(3, "percent")).isEqualTo(number("85"))),
                odd(
                        "amounts shown smaller than they are",
                        money("0!.0,"),
                        it -> assertThat(it.said(3)).contains("sheet.cell.scaled")),
                odd(
                        "amounts shown in thousands",
                        money("#,##0,"),
                        it -> assertThat(it.said(3)).contains("sheet.cell.scaled")),
                odd(
                        "amounts as accountants format them",
                        money("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
                        it -> assertThat(it.value(3, "investment")).isEqualTo(number("3000000"))),
                odd(
                        "CSV in GBK",
                        csv(Charset.forName("GBK"), ""),
                        it -> assertThat(it.values("title")).containsExactly("甲")),
                odd(
                        "CSV with a mark of its bytes",
                        csv(StandardCharsets.UTF_8, "\uFEFF"),
                        it -> assertThat(it.values("title")).containsExactly("甲")));
    }

    private static Upload hiddenFirst(String second) {
        var both = DrawnSheets.workbook(1, Drawn.of("旧表", HEAD + COLUMNS + "\nS-1|县级|甲|县水利局|"), Drawn.of("表", second));
        return DrawnSheets.changed(both, sheet -> sheet.getWorkbook().setSheetHidden(0, true));
    }

    private static Upload money(String format) {
        var plain = with("总投资（万元）", "1", "2");
        return DrawnSheets.changed(plain, sheet -> DrawnSheets.styled(sheet, 5, 3000000, format));
    }

    private static Upload made(Consumer<XSSFSheet> change) {
        return DrawnSheets.changed(with("形象进度", "1%", "2%"), change);
    }

    private static Upload csv(Charset charset, String before) {
        var text = before + HEAD + (COLUMNS + "\nS-1|县级|甲|县水利局|2023-12-31|").replace('|', ',');
        return new Upload("台账.csv", text.getBytes(charset));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void nothingIsReadWronglyWithoutAWord(String name, Upload file, Consumer<TriedSheet> right) {
        right.accept(tried(file));
    }

    @Test
    void anAnswerNumbersNamesAndLeaves() {
        var file = drawn(HEAD + "序号|项目名称|总投资（万元）\n1|甲道|30\n2|甲道|40\n");
        var answered = tried(file, "codes:give", "level:TOWNSHIP", "lead:温溪镇", "same-name:different");
        assertThat(answered.asked()).isEmpty();
        assertThat(answered.projects())
                .extracting(ImportRow::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.startsWith("2023-Z-"));
        assertThat(answered.values("leadUnit")).containsOnly("温溪镇");
        var one = tried(file, "codes:give", "level:TOWNSHIP", "lead:温溪镇", "same-name:leave");
        assertThat(one.projects()).hasSize(1);
        assertThat(one.row(4).kind().name()).isEqualTo("LEFT");
        assertThat(one.said(4)).containsExactly("imports.same-name.left");
        assertThat(tried(file, "codes:leave", "level:TOWNSHIP", "lead:温溪镇").said(3))
                .contains("imports.code.missing");
    }

    @Test
    void aDayOfCompletionIsThatOfAllThatHaveNone() {
        var file = with("状态|完工日期|开工日期", "已完工||2023-03-05", "已完工|2023-10-01|2023-03-05");
        assertThat(tried(file, "completed:2023-11-30").values("completedOn"))
                .containsExactly("2023-11-30", "2023-10-01");
        assertThat(tried(file, "completed:as-of").said(3)).contains("project.completed.date-missing");
    }

    @Test
    void hiddenRowsThatAreLeftCanBeLookedUp() {
        var left = tried(made(sheet -> sheet.getRow(3).setZeroHeight(true)), "hidden.rows:leave");
        assertThat(left.projects()).hasSize(1);
        assertThat(left.row(4).kind().name()).isEqualTo("LEFT");
        assertThat(left.row(4).text()).contains("甲1");
    }
}
