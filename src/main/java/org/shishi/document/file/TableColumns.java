package org.shishi.document.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetColumn;

/** Lays rows out as the columns of a workbook: merged headings as offices use them, numbers and dates that can be reckoned with. */
final class TableColumns {

    private static final int USUAL = 14;
    private static final int WIDE = 36;

    /** Characters, where the usual width does not fit; a Chinese one takes two. */
    private static final Map<Integer, Set<String>> WIDTHS = Map.of(
            8,
            Set.of(
                    "序号", "编号", "级别", "轮次", "应到", "实到", "发出", "收回", "有效", "无效", "赞成", "反对", "弃权", "满意", "基本满意", "不满意",
                    "基数"),
            11,
            Set.of("阶段", "形象进度", "状态", "到位率", "支付率"),
            22,
            Set.of("牵头单位", "责任单位", "承办单位", "票决单位", "测评单位", "文号", "结果"),
            WIDE,
            Set.of("项目名称", "候选项目", "项目内容", "存在问题", "滞后原因", "问题", "事项", "月度工作计划", "落实情况", "会议", "项目"));

    /** What offices write above neighbouring columns. */
    private static final Map<String, List<String>> GROUPS = Map.of(
            "工程进展", List.of("完成情况", "阶段", "形象进度"),
            "时间", List.of("完成时限", "预计完工", "完工日期"),
            "问题和原因", List.of("存在问题", "滞后原因"),
            "资金（万元）", List.of("计划", "下达", "到位", "拨付", "支付", "完成投资"),
            "代表", List.of("应到", "实到"),
            "选票", List.of("发出", "收回", "有效", "无效"),
            "得票", List.of("赞成", "反对", "弃权"));

    private static final Pattern DAY = Pattern.compile(
            "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|\\d{4}-(?:0[13578]|1[02])-(?:29|30|31)|\\d{4}-(?:0[469]|11)-(?:29|30)");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("-?\\d+(?:\\.\\d+)?%");

    private TableColumns() {}

    static List<SheetColumn> of(List<String> headings) {
        return headings.stream().map(TableColumns::column).toList();
    }

    private static SheetColumn column(String heading) {
        var group = GROUPS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(heading))
                .findFirst()
                .map(Map.Entry::getKey);
        int width = WIDTHS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(heading))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(USUAL);
        return group.map(name -> SheetColumn.of(name, heading, width)).orElseGet(() -> SheetColumn.of(heading, width));
    }

    /** A row with its numbers, percentages and days as such; codes, numbers with zeros in front and sentences stay text. */
    static List<Object> typed(List<String> headings, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> sentence(headings.get(i)) ? cells.get(i) : typed(cells.get(i)))
                .toList();
    }

    private static boolean sentence(String heading) {
        return WIDTHS.getOrDefault(WIDE, Set.of()).contains(heading) || heading.equals("文号");
    }

    private static Object typed(String text) {
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text);
        }
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (PERCENT.matcher(text).matches()) {
            return Cell.percent("", new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2));
        }
        return text;
    }
}
