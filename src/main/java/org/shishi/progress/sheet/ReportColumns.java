package org.shishi.progress.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TableByHeaders;

/** Knows the headings that offices give a sheet of reports, and asks where it may as well be a ledger. */
final class ReportColumns {

    /** Whose report it is where no column says so. */
    static final String LEAD = "项目的牵头单位";

    private static final String KIND = "kind";

    private static final DoorHeadings HEADINGS = DoorHeadings.of(
                    SheetKind.REPORTS, SheetRowReader.PROJECT, SheetRowReader.UNIT, SheetRowReader.PERCENT)
            .or(SheetRowReader.PROJECT, "编号", "项目代码", "实事编号")
            .or(SheetRowReader.TITLE, "实事名称", "任务名称", "民生事项", "实事项目", "实事项目名称", "事项名称", "项目")
            .or(SheetRowReader.UNIT, "牵头单位", "责任单位", "报送单位", "上报单位", "填报部门", "牵头部门", "责任部门", "主管部门", "实施单位")
            .or(
                    SheetRowReader.PERCENT,
                    "实际进度",
                    "目前进度",
                    "当前进度",
                    "完成进度",
                    "总体进度",
                    "最新进度",
                    "累计进度",
                    "工程进度",
                    "项目进度",
                    "工程形象进度",
                    "目前形象进度",
                    "累计完成进度",
                    "进度",
                    "完成比例",
                    "完成率",
                    "完成百分比",
                    "进度百分比")
            .or(
                    SheetRowReader.PROGRESS,
                    "实施进展",
                    "目前进展",
                    "目前进展情况",
                    "当前进展",
                    "当前进展情况",
                    "最新进展",
                    "最新进展情况",
                    "工作进展",
                    "工作进展情况",
                    "项目进展",
                    "项目进展情况",
                    "推进情况",
                    "本月进展",
                    "本期进展",
                    "进度说明")
            .or(SheetRowReader.PROBLEMS, "存在困难", "存在的问题", "存在问题及困难", "存在困难和问题", "存在的困难和问题", "困难问题", "主要问题")
            .or(SheetRowReader.COORDINATION, "需要协调事项", "需协调解决的问题", "需协调解决事项", "需县里协调事项")
            .or(SheetRowReader.NEXT_STEP, "下一步计划", "下步打算", "下步计划", "下一步工作", "下一步工作打算", "下一步工作计划", "下步工作打算")
            .or(SheetRowReader.FORECAST, "预计完工时间", "预计完工日期", "预计完成时间", "预计完成日期", "预计竣工时间")
            .or(SheetRowReader.STARTED, "开工时间", "实际开工时间", "实际开工日期", "实际开工", "开工")
            .or(SheetRowReader.SENT, "报送时间", "填报日期", "填报时间", "上报日期", "上报时间")
            .or(SheetRowReader.PERIOD, "期次", "期别", "报告期", "填报期")
            .allOf(SheetRowReader.UNIT, List.of(LEAD))
            .toldBy(SheetRowReader.PERIOD, SheetRowReader.PERCENT, SheetRowReader.PROGRESS);

    /** What only a ledger says of a project. */
    private static final Pattern OF_LEDGER = Pattern.compile("级别|项目级别");

    private static final Pattern OF_REPORTS = Pattern.compile("[月旬周季]报|半月报|进展|进度|报送");
    private static final Set<String> LIKE_BOTH = Set.of("年度目标", "建设内容", "主要建设内容", "总投资", "完成时限", "年度任务", "建设规模");

    private ReportColumns() {}

    /** One whose rows name their projects by code, or else by what they are called. */
    static TableByHeaders in(List<SheetTable> tables, SheetAsking asking) {
        var seen = tables.stream().sorted(SheetTable.AS_SEEN).toList();
        var found = Stream.of(SheetRowReader.PROJECT, SheetRowReader.TITLE)
                .flatMap(name -> seen.stream()
                        .flatMap(table ->
                                naming(name)
                                        .find(table, asking)
                                        .map(one -> one.also(name, SheetRowReader.PROJECT))
                                        .stream()))
                .findFirst()
                .orElseThrow(() -> refusal(tables, asking));
        holdAgainstLedger(found, tables, asking);
        return found.knowing(SheetRowReader.TITLE, "状态", "逾期").or(SheetRowReader.OTHERS);
    }

    /** A ledger is led to its door; of another sheet it is asked what it lacks. */
    private static RuleViolation refusal(List<SheetTable> tables, SheetAsking asking) {
        var words = new SheetAsking(Map.of());
        boolean ledger = Stream.of("级别", "项目级别").anyMatch(level -> has(tables, level, words));
        var elsewhere = SheetKind.REPORTS.elsewhere(tables).filter(refused -> ledger);
        return elsewhere.orElseGet(() -> naming(named(tables)).refusal(tables, asking));
    }

    private static DoorHeadings naming(String project) {
        return HEADINGS.needing(project, SheetRowReader.UNIT, SheetRowReader.PERCENT);
    }

    /** The heading that a sheet is likeliest to name its projects under. */
    private static String named(List<SheetTable> tables) {
        var words = new SheetAsking(Map.of());
        boolean coded = has(tables, SheetRowReader.PROJECT, words);
        return !coded && has(tables, SheetRowReader.TITLE, words) ? SheetRowReader.TITLE : SheetRowReader.PROJECT;
    }

    private static boolean has(List<SheetTable> tables, String heading, SheetAsking words) {
        return tables.stream()
                .anyMatch(table -> TableByHeaders.find(table, HEADINGS.synonyms(), words, heading)
                        .isPresent());
    }

    /** A sheet without a period may be a ledger: one that says its levels is, of another one a person says it. */
    private static void holdAgainstLedger(TableByHeaders table, List<SheetTable> tables, SheetAsking asking) {
        var columns = table.columns().keySet();
        var title = SheetText.withoutSpaces(table.title().text());
        boolean own = columns.contains(SheetRowReader.PERIOD)
                || table.columns().entrySet().stream()
                        .filter(one -> one.getKey().equals(SheetRowReader.UNIT))
                        .anyMatch(one -> !isOther(table, one.getValue(), SheetRowReader.UNIT));
        if (own || OF_REPORTS.matcher(title).find() && !columns.stream().anyMatch(OF_LEDGER.asMatchPredicate())) {
            return;
        }
        var elsewhere = SheetKind.REPORTS.elsewhere(tables);
        if (elsewhere.isEmpty()) {
            return;
        }
        var ledger =
                columns.stream().filter(heading -> LIKE_BOTH.contains(heading)).toList();
        if (columns.stream().anyMatch(OF_LEDGER.asMatchPredicate())) {
            throw elsewhere.get();
        }
        var said = asking.word(KIND, List.of(SheetQuestion.TAKE, SheetQuestion.LEAVE), "report.question.kind", ledger);
        if (said.filter(SheetQuestion.LEAVE::equals).isPresent()) {
            throw elsewhere.get();
        }
    }

    /** Whether that column has another heading of its own. */
    private static boolean isOther(TableByHeaders table, int column, String heading) {
        return table.columns().entrySet().stream()
                .filter(one -> one.getValue() == column)
                .findFirst()
                .filter(one -> !one.getKey().equals(heading))
                .isPresent();
    }
}
