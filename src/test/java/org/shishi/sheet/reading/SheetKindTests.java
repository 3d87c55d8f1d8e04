package org.shishi.sheet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.sheet.Sheets;

/** What a sheet is stands in its headings. */
class SheetKindTests {

    @ParameterizedTest
    @CsvSource({
        "MONEY, 编号|项目编号|日期|环节|资金级次|渠道|金额（万元）|文号",
        "MONEY, 项目编号|日期|环节|金额(元)",
        "MONEY, 序号|项目名称|收款单位|拨付金额|拨付日期|文号",
        "REPORTS, 报送期|项目编号|填报单位|形象进度|进展情况",
        "LOOK_BACKS, 序号|项目编号|项目名称|牵头单位|查看日期|使用情况|质量状况",
        "VOTES, 单位代码|乡镇（街道）|方式|日期|应选数|候选数|候选项目|赞成",
        "SATISFACTION, 序号|项目名称|满意|基本满意|不满意|弃权",
        "SUPERIOR, 发文日期|层级|上级单位|文号|类型|涉及单位|涉及项目|内容",
        "NOTICES, 期号|签发日期|交办事项|承办单位|问题|办结时限",
        "FINDINGS, 序号|检查日期|项目编号|问题类别|存在问题|整改单位|整改期限",
        "INSPECTIONS, 次序|日期|类型|参加单位|主题",
        "ACCOUNTS, 姓名|用户名|单位|角色|手机",
        "CALENDAR, 日期|类别|节日",
        "LEDGER, 序号|项目名称|牵头单位|责任单位|形象进度|存在问题",
        "LEDGER, 序 号|项 目 名 称|级 别|完成时限",
        "UNITS, 序号|单位|性质",
    })
    void aSheetIsKnownByItsHeadings(SheetKind kind, String headings) {
        assertThat(kind("某县\n" + headings + "\n1|2|3")).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"姓名|年龄|籍贯", "日期|天气", "序号|事由|经办人"})
    void whatIsNoneOfThemIsNotGuessed(String headings) {
        assertThat(kind(headings)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SheetKind.class)
    void eachDoorLeadsElsewhereButNotToItself(SheetKind kind) {
        var money = Sheets.read("环节,渠道,金额".getBytes(StandardCharsets.UTF_8), "资金.csv");
        var elsewhere = kind.elsewhere(money);
        if (kind == SheetKind.MONEY) {
            assertThat(elsewhere).isEmpty();
            assertThat(kind.refusal(money, "文号").code()).isEqualTo("sheet.table.no-header");
        } else {
            assertThat(Arrays.asList(elsewhere.orElseThrow().args())).containsExactly(SheetKind.MONEY);
        }
    }

    private static Optional<SheetKind> kind(String text) {
        return SheetKind.of(Sheets.read(text.replace('|', ',').getBytes(StandardCharsets.UTF_8), "表.csv"));
    }
}
