package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.policy.Actor;
import org.shishi.sheet.GroupedSheet;
import org.shishi.sheet.GroupedSheet.Layout;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** What a column of a ledger is about is said by its group as well: each is read as that, asked about, or left with a word. */
@WholeApplication
class GroupedColumnsTests {

    private static final String BEFORE = "序号=1 级别=县级 项目名称=测试路 年度目标=建成 牵头单位=县教育局 ";

    @Autowired
    LedgerImports imports;

    /** Below each group its columns; then what is made of each: the field, ? where it is asked, - where it is only told. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            投资情况（万元）{总投资=100|完成投资=95|完成率=95%} ! total_investment ? ?
            投资情况{总投资=100|完成率=95%|备注=x} ! total_investment ? remark
            资金情况{到位=60|进度=60%} ! ? ?
            资金支付{金额=60|比例=60%} ! ? ?
            资金拨付{进度=85%|状态=已完成} ! ? ?
            资金{总投资=100|定额保障=10} ! total_investment fixed_quota
            形象进度{2023年底=30%|2024年1月=36%} ! ? ?
            完成时限{原定=2024-05-01|调整后=2024-09-30} ! ? deadline
            完成时间{计划=2024-05-01|延期后=2024-09-30} ! ? deadline
            征地拆迁{进度=100%|状态=已完成} ! ? ?
            征地{状态=已完成|完成时间=2023-12-30} ! ? ?
            招投标{状态=已完成|完成时间=2023-12-30} ! ? ?
            前期手续{开工日期=2023-12-01|完工日期=2023-12-30} ! ? ?
            项目前期{完成率=90%|完成情况=已完成} ! ? ?
            验收{完成时间=2024-06-30|备注=x} ! ? -
            审批{日期=2023-06-30|状态=已完成} ! ? ?
            年度目标完成情况{目标值=100|完成值=35|完成率=35%} ! ? ? ?
            整改情况{完成时间=2024-01-20|状态=已完成} ! ? ?
            形象进度{计划=40%|实际=35%} ! ? percent
            形象进度{上月=20%|本月=35%} ! ? percent
            进度{上月=20%|本月=15%|累计=35%} ! ? ? percent
            形象进度(%){计划=40|实际=35} ! ? percent
            工程进度{计划=40%|目前=35%} ! ? percent
            进度{年初=20%|年末=35%} ! ? ?
            进度{实际=20%|目前=35%} ! ? ?
            上月{形象进度=20%|存在问题=无} ! ? -
            进展{形象进度=35%|开工日期=2023-12-01} ! percent start_date
            进度情况{形象进度=35%|投资完成率=60%} ! percent ?
            项目进展情况{完成率=35%|状态=在建} ! percent status
            计划{开工时间=2023-12-01|完工时间=2024-06-30} ! planned_start deadline
            实际{开工时间=2023-12-01|完工时间=2024-06-30} ! start_date completion_date
            建设工期{开工=2023-12-01|竣工=2024-06-30} ! planned_start deadline
            起止时间{开工=2023-12-01|完工=2024-06-30} ! planned_start deadline
            计划工期{开工时间=2023-12-01|完工时间=2024-06-30} ! planned_start deadline
            建设期限{开工=2023-12-01|完工=2024-06-30} ! planned_start deadline
            建设周期{开工日期=2023-12-01|竣工日期=2024-06-30} ! planned_start deadline
            工期要求{开工=2023-12-01|完工=2024-06-30} ! planned_start deadline
            实际工期{开工=2023-12-01|完工=2024-06-30} ! start_date completion_date
            建设工期{实际开工=2023-12-01|完工=2024-06-30} ! start_date deadline
            时间{开工=2023-12-01|完工=2024-06-30} ! ? ?
            时间节点{开工=2023-12-01|完工=2024-06-30} ! ? ?
            完成时限{计划=2024-06-30|实际=2024-05-30} ! deadline completion_date
            计划{形象进度=90%|资金=5} ! ? ?
            责任分工{牵头领导=张三|责任单位=县水利局} ! leader responsible_units
            总投资（万元）{合计=100|省级=60|县级=40} ! total_investment ? ?
            资金来源（万元）{中央=50|省级=30|县级=20} ! ? ? ?
            """)
    void eachIsReadAskedAboutOrLeftWithAWord(String columns, String expected) {
        for (var layout : Layout.values()) {
            var sheet = GroupedSheet.of("某县2024年民生实事项目台账 截至2024年1月8日", BEFORE + columns);
            var read = tried(sheet, layout);
            var found = read.result().view().recognition().columns().stream()
                    .skip(BEFORE.split(" ").length)
                    .map(column -> column.field() != null
                            ? column.field().name().toLowerCase(Locale.ROOT)
                            : read.asked().contains("column." + (column.letter().charAt(0) - 'A')) ? "?" : "-")
                    .toList();
            assertThat(String.join(" ", found)).as(layout + " " + columns).isEqualTo(expected);
            assertThat(read.projects()).as(layout.name()).hasSize(1);
        }
    }

    /** Whoever answers knows which of several columns of one word is meant. */
    @Test
    void aQuestionNamesTheGroup() {
        var read =
                tried(GroupedSheet.of("某县2024年民生实事项目台账", BEFORE + "总投资（万元）{合计=100|中央=20|省级=30|县级=40}"), Layout.IN_PART);
        assertThat(List.of("column.6", "column.7", "column.8"))
                .extracting(key -> read.question(key).args().get(0).text())
                .containsExactly("总投资›中央", "总投资›省级", "总投资›县级");
        assertThat(read.notes("imports.tiers.differ")).containsExactly("总投资›合计: 100.00: 中央、省级、县级: 90.00: 10.00");
        var flat = TriedSheet.of(
                imports, "序号,级别,项目名称,牵头单位,总投资（万元）,中央资金（万元）,县级资金（万元）\n1,县级,测试桥,县教育局,400,100,100\n", "codes:give");
        assertThat(flat.note("imports.tiers.differ")).contains("400.00", "200.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            状态{未开工=|在建=√|已完工=} ! UNDER_WAY
            项目状态{未开工=√|在建=|完工=} ! NOT_STARTED
            目前进展{前期=|在建=✔|完工=} ! UNDER_WAY
            """)
    void theStatusIsTheOneThatIsTicked(String columns, String stage) {
        for (var layout : Layout.values()) {
            var read = tried(GroupedSheet.of("某县2024年民生实事项目台账", BEFORE + columns), layout);
            assertThat(read.values("stage"))
                    .as(layout.name())
                    .extracting(Object::toString)
                    .containsExactly(stage);
            assertThat(read.asked()).doesNotContain("column.5", "column.6", "column.7");
        }
    }

    @Test
    void twoTicksOrNumbersBelowStagesAreAskedAbout() {
        var two = tried(GroupedSheet.of("某县2024年民生实事项目台账", BEFORE + "状态{未开工=√|在建=√|已完工=}"), Layout.IN_PART);
        assertThat(two.asked()).contains("untold");
        var many = tried(GroupedSheet.of("某县2024年民生实事项目台账", BEFORE + "点位{未开工=3|在建=2|已完工=1}"), Layout.IN_PART);
        assertThat(many.asked()).contains("column.5", "column.6", "column.7");
    }

    private TriedSheet tried(GroupedSheet sheet, Layout layout) {
        var setup = new ImportSetup(
                null, null, 2024, ImportFixtures.REPORT, Map.of(), false, null, TriedSheet.said("codes:give"));
        return new TriedSheet(imports.tryOut(Actor.SYSTEM, new Upload("台账.xlsx", sheet.in(layout)), setup));
    }
}
