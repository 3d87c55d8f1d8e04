package org.shishi.sheet;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads a plain number, such as degrees. */
final class ReadNumber {

    private static final Pattern SHAPE = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private ReadNumber() {}

    static Reading<BigDecimal> of(Cell cell) {
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
