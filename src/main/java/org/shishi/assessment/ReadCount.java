package org.shishi.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.shared.TellsTotals;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.vote.count.SheetCell;
import org.shishi.vote.count.SheetFinding;

/**
 * What a counting sheet says that a teller sent as a file; nothing of it counts before it is entered.
 *
 * @param head the numbers of the lines above the table, as far as they are there
 * @param problems what could not be read or does not add up, row by row
 * @param totals columns that were not read, and what they hold
 */
public record ReadCount(
        Map<SheetCell, Integer> head,
        List<SatisfactionSheet.Line> lines,
        List<SheetFinding> problems,
        List<TotalRows.Said> totals)
        implements TellsTotals {

    public @Nullable Integer number(SheetCell cell) {
        return head.get(cell);
    }
}
