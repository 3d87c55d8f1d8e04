package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;

/** Reads an amount into 万元, exact to the cent; a unit in the cell wins over the table's. */
public final class ReadMoney {

    private static final int CENTS = 6;
    private static final Pattern SHAPE = Pattern.compile("(?s)\\s*(约|近|超过?|不足|共|合计)?\\s*[¥￥]?\\s*"
            + "(-?(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18})(?:\\.\\d{1,18})?)\\s*(亿元?|万元?|元)?\\s*((?:\\(.*)?)");

    private ReadMoney() {}

    public static Reading<BigDecimal> of(Cell cell, MoneyUnit unit) {
        return Reading.<BigDecimal>ofNoValue(cell).orElseGet(() -> {
            var number = cell.kind() == CellKind.NUMBER ? cell.number() : null;
            return number == null ? of(cell.text(), unit) : checked(number, unit, cell.text(), "");
        });
    }

    static Reading<BigDecimal> of(String text, MoneyUnit unit) {
        var match = SHAPE.matcher(SheetText.folded(text));
        if (!match.matches()) {
            return Reading.unread(text, "sheet.money.unread", text);
        }
        var number = new BigDecimal(match.group(2).replace(",", ""));
        var own = match.group(3) == null ? unit : MoneyUnit.named(match.group(3));
        var reading = checked(number, own, text, SheetText.remark(text.substring(match.start(4))));
        return match.group(1) == null ? reading : reading.remarking(match.group(1));
    }

    private static Reading<BigDecimal> checked(BigDecimal number, MoneyUnit unit, String text, String remark) {
        var amount = number.movePointRight(unit.shift()).stripTrailingZeros();
        if (amount.signum() < 0) {
            return Reading.unread(text, "sheet.money.negative", text);
        }
        if (amount.scale() > CENTS) {
            return Reading.unread(text, "sheet.money.below-a-cent", text);
        }
        return Reading.of(amount.scale() < 0 ? amount.setScale(0) : amount, text, remark);
    }
}
