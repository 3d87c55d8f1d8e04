package org.shishi.sheet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headings that other offices give the columns of a ledger, each taken for what it means. */
class HeadingWordsTests {

    /** What stands in brackets may make it another thing: what is planned is not how far it is. */
    @ParameterizedTest
    @ValueSource(strings = {"形象进度（年度计划）", "形象进度(上月)", "完成率（目标）", "开工时间（计划）"})
    void whatIsPlannedOrPastIsNoField(String heading) {
        assertThat(HeadingWords.field(heading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 实际进度 目前进度 最新进度 完成进度 总体进度 形象进度(%)",
        "DEADLINE, 完工时限 拟完工时间 计划竣工 完成时限",
        "TITLE, 任务名称 实事名称 民生事项 项目名称：",
        "LEAD_UNIT, 主管部门 主办部门 牵头单位（部门）",
        "RESPONSIBLE_UNITS, 协办单位 配合部门 责任单位",
        "LEADER, 包保领导 包联领导 分管领导",
        "PROBLEM, 存在困难 存在问题",
        "PROGRESS_TEXT, 实施进展 目前进展情况",
        "CONTENT, 主要建设内容及规模 建设内容",
        "PLANNED_START, 计划开工时间",
        "PERIOD_PLAN, 月度工作计划 一季度目标 3月份计划",
        "STATUS, 目前状况 状态 项目状态",
        "TOTAL_INVESTMENT, 总投资（万元） 总投资/千元 计划总投资"
    })
    void aHeadingIsKnown(LedgerField field, String headings) {
        assertThat(Arrays.stream(headings.split(" ")))
                .allSatisfy(heading ->
                        assertThat(HeadingWords.field(heading)).as(heading).contains(field));
    }
}
