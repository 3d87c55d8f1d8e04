package org.shishi.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the headings that counties give their columns: those of the ledger, of published tables, and near relatives. */
final class HeadingWords {

    private static final int LONGEST = 60;
    private static final Map<String, LedgerField> WORDS = new HashMap<>();
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern PERIOD_PLAN =
            Pattern.compile("(?:(?:第?[一二三四1-4]季度|\\d{1,2}月份?|月度|季度|本月|当月|本期|上半年|下半年)(?:工作)?(?:计划|目标|任务))");
    private static final Pattern MONEY_UNIT = Pattern.compile("(?:单位:)?(亿元|万元|元)");

    static {
        words(LedgerField.SEQUENCE, "序号 次序 顺序号");
        words(LedgerField.CODE, "项目编号 项目编码 项目代码 编号 编码 代码");
        words(LedgerField.LEVEL, "级别 项目级别 层级 项目层级 所属级别");
        words(LedgerField.ASPECT, "方面 十方面 所属方面 领域 实事领域 类别 项目类别 实事类别");
        words(LedgerField.TITLE, "项目名称 项目 实事名称 实事项目 实事项目名称 民生实事项目 子任务 子任务名称 任务名称 名称");
        words(
                LedgerField.CONTENT,
                "建设内容及年度目标 建设内容 建设内容及规模 主要建设内容 主要内容 项目内容 实事内容 工作内容 任务内容 " + "工作任务 工作事项 重点工作 具体内容 目标任务 任务 内容");
        words(LedgerField.ANNUAL_TARGET, "年度目标 年度目标任务 年度任务 全年目标 年度工作目标");
        words(LedgerField.LEAD_UNIT, "牵头单位 牵头部门 牵头责任单位 主办单位");
        words(LedgerField.RESPONSIBLE_UNITS, "责任单位 责任部门 承办单位 实施单位 实施主体 建设单位 配合单位 责任主体");
        words(LedgerField.LEADER, "分管领导 责任领导 牵头领导 县领导 分管县领导 领办领导 联系领导");
        words(LedgerField.RESPONSIBLE_PERSON, "责任人 联系人 负责人 具体责任人");
        words(LedgerField.DEADLINE, "完成时限 完成期限 时限 时限要求 完成时间 计划完成时间 计划完工时间 要求完成时间");
        words(LedgerField.TOTAL_INVESTMENT, "总投资 总投资额 项目总投资 投资总额 计划投资 投资额 计划总投资");
        words(LedgerField.FIXED_QUOTA, "定额保障 定额保障资金 定额");
        words(LedgerField.PERCENT, "形象进度 工程形象进度 完成率 完成比例 完成百分比 进度");
        words(LedgerField.START_DATE, "开工日期 开工时间 实际开工时间 实际开工日期");
        words(LedgerField.COMPLETION_DATE, "完工日期 完工时间 实际完工时间 实际完工日期 竣工日期 竣工时间 实际完成时间");
        words(LedgerField.FORECAST, "预计完工 预计完工时间 预计完工日期 预计完成时间 预计完成日期 预计完成");
        words(LedgerField.PROBLEM, "存在问题 存在的问题 主要问题 问题 存在问题及困难 困难问题");
        words(LedgerField.BLOCKER, "滞后原因 原因 未完成原因 滞后原因类别");
        words(LedgerField.NEXT_STEP, "下一步打算 下步打算 下一步计划 下步计划 下一步工作 下一步工作计划 下一步措施");
        words(LedgerField.STATUS, "状态 项目状态 进度状态 完成情况 目标完成情况 完成成效 任务完成情况 推进状态");
        words(LedgerField.REMARK, "备注 说明");
        words(LedgerField.SCHEDULE, "进度安排 时间节点 时间安排 里程碑 节点安排 推进计划 实施计划");
        words(LedgerField.PERIOD_PLAN, "月度工作计划 季度工作目标 阶段目标 阶段性目标");
        words(
                LedgerField.PROGRESS_TEXT,
                "落实情况 进展情况 推进情况 年度完成情况 工作进展 工作进展情况 进度情况 实施情况 目前进展 " + "进展情况、存在问题及下一步打算 进展情况及存在问题");
    }

    private HeadingWords() {}

    private static void words(LedgerField field, String headings) {
        for (var heading : headings.split(" ")) {
            WORDS.put(heading, field);
        }
    }

    /** The field of a heading, alone or together with the group above it. */
    static Optional<LedgerField> field(@Nullable String group, String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = plain(heading);
        var field = group == null || group.length() > LONGEST ? null : WORDS.get(plain(group) + plain);
        if (field == null) {
            field = WORDS.get(plain);
        }
        return field == null && PERIOD_PLAN.matcher(plain).matches()
                ? Optional.of(LedgerField.PERIOD_PLAN)
                : Optional.ofNullable(field);
    }

    /** The unit that a heading gives in brackets: 总投资(万元). */
    static Optional<MoneyUnit> unit(String heading) {
        return BRACKET.matcher(SheetText.withoutSpaces(heading))
                .results()
                .map(bracket -> MONEY_UNIT.matcher(bracket.group(1)))
                .filter(unit -> unit.matches())
                .map(unit -> MoneyUnit.named(unit.group(1)))
                .findFirst();
    }

    private static String plain(String heading) {
        return BRACKET.matcher(SheetText.withoutSpaces(heading)).replaceAll("").replaceAll("[:*]+$", "");
    }
}
