package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;

/** Reads a plain number, such as degrees. */
public final class ReadNumber {

    private static final Pattern SHAPE = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private ReadNumber() {}

    public static Reading<BigDecimal> of(Cell cell) {
        return Reading.<BigDecimal>ofNoValue(cell).orElseGet(() -> {
            var text = SheetText.folded(cell.text()).strip();
            var number = cell.kind() == CellKind.NUMBER ? cell.number() : null;
            if (number == null && !SHAPE.matcher(text).matches()) {
                return Reading.unread(cell.text(), "sheet.number.unread", cell.text());
            }
            return Reading.of(number == null ? new BigDecimal(text) : number, cell.text());
        });
    }
}
