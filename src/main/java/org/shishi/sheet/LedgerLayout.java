package org.shishi.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives the county's own layout of the ledger, which every export has, so that the export is also the import. */
public final class LedgerLayout {

    private static final Map<LedgerField, SheetColumn> COLUMNS = Map.ofEntries(
            Map.entry(LedgerField.SEQUENCE, SheetColumn.of("序号", 6)),
            Map.entry(LedgerField.CODE, SheetColumn.of("项目编号", 16)),
            Map.entry(LedgerField.LEVEL, SheetColumn.of("级别", 8)),
            Map.entry(LedgerField.ASPECT, SheetColumn.of("方面", 14)),
            Map.entry(LedgerField.TITLE, SheetColumn.of("项目名称", 40)),
            Map.entry(LedgerField.CONTENT, SheetColumn.of("建设内容及年度目标", 40)),
            Map.entry(LedgerField.LEAD_UNIT, SheetColumn.of("牵头单位", 20)),
            Map.entry(LedgerField.RESPONSIBLE_UNITS, SheetColumn.of("责任单位", 20)),
            Map.entry(LedgerField.LEADER, SheetColumn.of("分管领导", 16)),
            Map.entry(LedgerField.DEADLINE, SheetColumn.of("完成时限", 12)),
            Map.entry(LedgerField.TOTAL_INVESTMENT, SheetColumn.of("资金", "总投资", 10)),
            Map.entry(LedgerField.FIXED_QUOTA, SheetColumn.of("资金", "定额保障", 10)),
            Map.entry(LedgerField.PERCENT, SheetColumn.of("进展", "形象进度", 10)),
            Map.entry(LedgerField.START_DATE, SheetColumn.of("进展", "开工日期", 12)),
            Map.entry(LedgerField.COMPLETION_DATE, SheetColumn.of("进展", "完工日期", 12)),
            Map.entry(LedgerField.FORECAST, SheetColumn.of("进展", "预计完工", 12)),
            Map.entry(LedgerField.PROBLEM, SheetColumn.of("存在问题", 30)),
            Map.entry(LedgerField.BLOCKER, SheetColumn.of("滞后原因", 12)),
            Map.entry(LedgerField.STATUS, SheetColumn.of("状态", 10)),
            Map.entry(LedgerField.REMARK, SheetColumn.of("备注", 24)));

    /** The fields in the order of their columns, A to T, which is also that of the enum. */
    public static final List<LedgerField> FIELDS =
            COLUMNS.keySet().stream().sorted().toList();

    private LedgerLayout() {}

    /** As of a day, which the import finds again; amounts in 万元. Two columns stay in view. */
    public static SheetHead head(String county, int planYear, LocalDate asOf) {
        return head(county, planYear, asOf, FIELDS);
    }

    /** With the chosen columns only, in the order given. */
    public static SheetHead head(String county, int planYear, LocalDate asOf, List<LedgerField> fields) {
        var lines = List.of(
                county + planYear + "年民生实事项目台账",
                "单位:万元    截至%d年%d月%d日".formatted(asOf.getYear(), asOf.getMonthValue(), asOf.getDayOfMonth()));
        var columns = new ArrayList<SheetColumn>(fields.size());
        for (var field : fields) {
            var column = COLUMNS.get(field);
            if (column == null) {
                throw new IllegalArgumentException("the ledger has no column for " + field);
            }
            columns.add(column);
        }
        return new SheetHead("项目台账", lines, columns, Math.min(2, columns.size()));
    }
}
