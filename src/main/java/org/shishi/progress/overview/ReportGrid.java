package org.shishi.progress.overview;

import java.util.List;
import org.shishi.period.ReportingPeriodView;
import org.shishi.progress.ReportingUnit;

/** Which unit has told what in which period of a year, as of a day. */
public record ReportGrid(List<ReportingPeriodView> periods, List<Row> rows) {

    /** One unit; a cell for each period of {@link #periods}, in the same order. */
    public record Row(ReportingUnit unit, List<Cell> cells) {}

    /**
     * A unit in a period. Where nothing was asked all are zero.
     *
     * @param asked forms asked or told
     * @param told sent or confirmed
     * @param late told after the due date, which stays so, or still missing after it
     */
    public record Cell(int asked, int told, int late) {

        static final Cell NOTHING = new Cell(0, 0, 0);

        public int missing() {
            return asked - told;
        }
    }

    /** All units of one period together. */
    public Cell total(int period) {
        return rows.stream()
                .map(row -> row.cells().get(period))
                .reduce(Cell.NOTHING, (a, b) -> new Cell(a.asked + b.asked, a.told + b.told, a.late + b.late));
    }
}
