package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;

/** What the numbers of a column of percents mean that have no sign, where some are so small that they may be shares: 0.85. */
public enum PercentMeaning {
    SHARES,
    POINTS;

    /** A share of more is no progress that anybody tells, but a number of points. */
    private static final BigDecimal MOST = new BigDecimal(2);

    /** The cells of a column that may be either; 1.2 is one only where all others have a sign. */
    public static List<Cell> doubtful(List<Cell> cells) {
        boolean signed = cells.stream().anyMatch(PercentMeaning::isSigned)
                && cells.stream()
                        .flatMap(cell -> ReadPercent.unsigned(cell).stream())
                        .allMatch(number -> number.compareTo(MOST) <= 0);
        return cells.stream()
                .filter(cell -> ReadPercent.unsigned(cell)
                        .filter(number -> ReadPercent.isAmbiguous(number)
                                || signed && number.stripTrailingZeros().scale() > 0)
                        .isPresent())
                .toList();
    }

    private static boolean isSigned(Cell cell) {
        return cell.kind() == CellKind.PERCENT
                || WrittenText.folded(cell.text()).contains("%");
    }

    /** Those of the column that are read otherwise than they stand there; none where nothing is in doubt. */
    public Map<String, Cell> of(List<Cell> cells) {
        var read = new LinkedHashMap<String, Cell>();
        if (!doubtful(cells).isEmpty()) {
            cells.forEach(cell -> ReadPercent.unsigned(cell)
                    .filter(number -> number.signum() > 0 && number.compareTo(MOST) <= 0)
                    .ifPresent(number -> read.put(cell.ref(), read(cell, number))));
        }
        return read;
    }

    private Cell read(Cell cell, BigDecimal number) {
        var points = this == SHARES ? number.movePointRight(2) : number;
        return Cell.text(cell.ref(), ReadPercent.signed(cell, points));
    }
}
