package org.shishi.sheet.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;

/** Gives the county's own layout of the ledger, which every export has, so that the export is also the import. */
public final class LedgerLayout {

    /** The fields in the order of their columns, A to T. */
    public static final List<LedgerField> FIELDS = List.of(
            LedgerField.SEQUENCE,
            LedgerField.CODE,
            LedgerField.LEVEL,
            LedgerField.ASPECT,
            LedgerField.TITLE,
            LedgerField.CONTENT,
            LedgerField.LEAD_UNIT,
            LedgerField.RESPONSIBLE_UNITS,
            LedgerField.LEADER,
            LedgerField.DEADLINE,
            LedgerField.TOTAL_INVESTMENT,
            LedgerField.FIXED_QUOTA,
            LedgerField.PERCENT,
            LedgerField.START_DATE,
            LedgerField.COMPLETION_DATE,
            LedgerField.FORECAST,
            LedgerField.PROBLEM,
            LedgerField.BLOCKER,
            LedgerField.STATUS,
            LedgerField.REMARK);

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
            var column = field.column();
            if (column == null) {
                throw new IllegalArgumentException("the ledger has no column for " + field);
            }
            columns.add(column);
        }
        return new SheetHead("项目台账", lines, columns, Math.min(2, columns.size()));
    }
}
