package org.shishi.sheet.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.SheetColumn;

/**
 * Names what a column of a ledger can hold, with the heading that exports give it and those that counties do: the tables' own
 * headings are mapped to it.
 */
public enum LedgerField {
    SEQUENCE(Kind.TEXT, SheetColumn.of("序号", 6), "次序 顺序号"),
    CODE(Kind.CODE, SheetColumn.of("项目编号", 16), "项目编码 项目代码 编号 编码 代码"),
    LEVEL(Kind.LEVEL, SheetColumn.of("级别", 8), "项目级别 层级 项目层级 所属级别"),
    ASPECT(Kind.TEXT, SheetColumn.of("方面", 14), "十方面 所属方面 领域 实事领域 类别 项目类别 实事类别 分类 项目分类 实事分类"),
    TITLE(
            Kind.TEXT,
            SheetColumn.of("项目名称", 40),
            "项目 实事名称 实事项目 实事项目名称 民生实事项目 子任务 子任务名称 任务名称 名称 民生事项 实事 民生项目 实事任务 事项名称 事项"),
    CONTENT(
            Kind.TEXT,
            SheetColumn.of("建设内容及年度目标", 40),
            "建设内容 建设内容及规模 主要建设内容及规模 建设规模及内容 建设规模及主要内容 主要建设内容 主要内容 项目内容 实事内容 工作内容 任务内容 工作任务 工作事项 重点工作 具体内容 目标任务 任务 内容"),
    ANNUAL_TARGET(Kind.TEXT, SheetColumn.of("年度目标", 30), "年度目标任务 年度任务 全年目标 年度工作目标"),
    LEAD_UNIT(
            Kind.UNITS,
            SheetColumn.of("牵头单位", 20),
            "牵头部门 主办部门 主责单位 主责部门 牵头责任部门 牵头责任单位 主办单位 主管部门 主管单位 主办 牵头 牵头单位(部门) 责任牵头单位"),
    RESPONSIBLE_UNITS(
            Kind.UNITS, SheetColumn.of("责任单位", 20), "责任部门 承办单位 实施单位 实施主体 建设单位 配合单位 责任主体 协办单位 协办 配合部门 参与单位 协同单位 配合"),
    LEADER(Kind.TEXT, SheetColumn.of("分管领导", 16), "责任领导 牵头领导 县领导 分管县领导 领办领导 联系领导 包保领导 包联领导 挂钩领导 联系县领导 包抓领导"),
    TASK_FORCE(Kind.TEXT, SheetColumn.of("工作专班", 20), "专班"),
    MEASURES(Kind.TEXT, SheetColumn.of("推进举措", 30), "工作举措"),
    SUPERVISION(Kind.TEXT, SheetColumn.of("督导机制", 30), "督查机制"),
    RESPONSIBLE_PERSON(Kind.TEXT, null, "责任人 负责人 具体责任人 项目负责人 项目责任人 工程负责人 具体负责人 直接责任人"),
    CONTACT_PERSON(Kind.TEXT, SheetColumn.of("联系人", 12), "项目联系人 责任联系人"),
    CONTACT_PHONE(Kind.CODE, SheetColumn.of("联系电话", 16), "电话 手机 手机号 联系方式"),
    ADOPTED_ON(Kind.DATE, SheetColumn.of("确定日期", 12), "确定时间 票决日期"),
    DEADLINE(
            Kind.DATE,
            SheetColumn.of("完成时限", 12),
            "完成期限 时限 时限要求 完成时间 计划完成时间 计划完工时间 要求完成时间 完工时限 拟完工时间 计划竣工 计划竣工时间 计划竣工日期 拟完成时间 拟竣工时间 完成时限要求 计划完工日期 计划完成日期 完工期限 竣工时限 计划完工 拟完工 拟竣工 要求完工时间 要求完工日期 应完工时间 应完成时间"),
    TOTAL_INVESTMENT(Kind.MONEY, SheetColumn.of("资金", "总投资", 10), "总投资额 项目总投资 投资总额 计划投资 投资额 计划总投资 总投资(约) 概算总投资 概算投资"),
    ANNUAL_INVESTMENT(
            Kind.MONEY, SheetColumn.of("资金", "年度计划投资", 12), "年度投资计划 本年计划投资 本年度计划投资 当年计划投资 今年计划投资 年度计划投资额 年计划投资"),
    FIXED_QUOTA(Kind.MONEY, SheetColumn.of("资金", "定额保障", 10), "定额保障资金 定额"),
    LATITUDE(Kind.NUMBER, SheetColumn.of("纬度", 12), ""),
    LONGITUDE(Kind.NUMBER, SheetColumn.of("经度", 12), ""),
    PERCENT(
            Kind.PERCENT,
            SheetColumn.of("进展", "形象进度", 10),
            "工程形象进度 完成率 完成比例 完成百分比 进度 实际进度 目前进度 最新进度 完成进度 总体进度 当前进度 累计进度 总进度 项目进度 进度百分比"),
    START_DATE(Kind.DATE, SheetColumn.of("进展", "开工日期", 12), "开工时间 实际开工 实际开工时间 实际开工日期"),
    COMPLETION_DATE(Kind.DATE, SheetColumn.of("进展", "完工日期", 12), "完工时间 实际完工 实际竣工 实际完工时间 实际完工日期 竣工日期 竣工时间 实际完成时间"),
    FORECAST(Kind.DATE, SheetColumn.of("进展", "预计完工", 12), "预计完工时间 预计完工日期 预计完成时间 预计完成日期 预计完成"),
    PROBLEM(Kind.TEXT, SheetColumn.of("存在问题", 30), "存在的问题 主要问题 问题 存在问题及困难 困难问题 存在困难 存在困难问题 困难和问题"),
    BLOCKER(Kind.TEXT, SheetColumn.of("滞后原因", 12), "原因 未完成原因 滞后原因类别"),
    NEXT_STEP(Kind.TEXT, null, "下一步打算 下步打算 下一步计划 下步计划 下一步工作 下一步工作计划 下一步措施"),
    STATUS(Kind.STATUS, SheetColumn.of("状态", 10), "项目状态 建设状态 目前状态 当前状态 目前状况 项目现状 进度状态 完成情况 目标完成情况 完成成效 任务完成情况 推进状态"),
    REMARK(Kind.TEXT, SheetColumn.of("备注", 24), "说明"),
    INDICATORS(Kind.TEXT, SheetColumn.of("指标", 40), "项目指标 量化指标"),
    SITES(Kind.TEXT, SheetColumn.of("点位", 40), "建设点位 项目点位"),
    /** Steps through the year (进度安排), ①②③. */
    SCHEDULE(Kind.STEPS, SheetColumn.of("里程碑", 40), "进度安排 时间节点 时间安排 节点安排 推进计划 实施计划"),
    /** What the month or quarter was to bring (月度工作计划, 一季度目标). */
    PERIOD_PLAN(Kind.TEXT, null, "月度工作计划 季度工作目标 阶段目标 阶段性目标"),
    /** When it was to begin: the ledger keeps when it began. */
    PLANNED_START(Kind.TEXT, null, "计划开工时间 拟开工时间 计划开工日期 拟开工日期 计划开工 计划动工时间 计划动工日期 计划动工"),
    /** What was done, in words (落实情况, 进展情况). */
    PROGRESS_TEXT(
            Kind.TEXT,
            SheetColumn.of("进度说明", 30),
            "落实情况 实施进展 目前进展情况 最新进展 当前进展 实施进展情况 进展情况 推进情况 年度完成情况 工作进展 工作进展情况 进度情况 实施情况 目前进展 进展情况、存在问题及下一步打算 进展情况及存在问题");

    enum Kind {
        TEXT,
        CODE,
        LEVEL,
        UNITS,
        DATE,
        MONEY,
        NUMBER,
        PERCENT,
        STATUS,
        STEPS
    }

    private final Kind kind;
    private final @Nullable SheetColumn column;
    private final List<String> synonyms;

    /** @param synonyms what else a column of it is called, with blanks between */
    LedgerField(Kind kind, @Nullable SheetColumn column, String synonyms) {
        this.kind = kind;
        this.column = column;
        this.synonyms = synonyms.isEmpty() ? List.of() : List.of(synonyms.split(" "));
    }

    /** Whether it holds amounts of money. */
    public boolean isMoney() {
        return kind == Kind.MONEY;
    }

    /** Whether it holds words, so that a column of numbers under such a heading may be something else. */
    public boolean isWords() {
        return this != SEQUENCE && (kind == Kind.TEXT || kind == Kind.STATUS);
    }

    Kind kind() {
        return kind;
    }

    /** How an export writes it; none for what the ledger has no place for. */
    public @Nullable SheetColumn column() {
        return column;
    }

    List<String> synonyms() {
        return synonyms;
    }
}
