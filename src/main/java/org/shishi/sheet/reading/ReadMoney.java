package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;

/** Reads an amount into 万元, exact to the cent; a unit in the cell wins over the table's, and is told. */
public final class ReadMoney {

    private static final int CENTS = 6;

    private ReadMoney() {}

    public static Reading<BigDecimal> of(Cell cell, MoneyUnit unit) {
        return Reading.<BigDecimal>ofNoValue(cell).orElseGet(() -> {
            if (cell.covered()) {
                return Reading.unread(cell.text(), "sheet.cell.merged", cell.text());
            }
            var number = cell.kind() == CellKind.NUMBER ? cell.number() : null;
            return number == null ? of(cell.text(), unit) : checked(number, unit, cell.text(), "");
        });
    }

    static Reading<BigDecimal> of(String text, MoneyUnit unit) {
        var amount = WrittenAmount.in(SheetText.folded(text)).orElse(null);
        if (amount == null) {
            return Reading.unread(text, "sheet.money.unread", text);
        }
        var own = amount.unit(unit).orElse(null);
        if (own == null) {
            return Reading.unread(text, "sheet.money.unit-unknown", text, amount.words());
        }
        var beside =
                SheetText.remark(text.substring(text.length() - amount.beside().length()));
        var reading = checked(amount.number(), own, text, beside);
        var about = amount.about();
        var told = own == unit || reading.value() == null
                ? reading
                : reading.noting("sheet.money.read-as", text, shown(reading.value()));
        if (about.isEmpty()) {
            return told;
        }
        var remarked = told.remarking(about);
        return told.value() == null || about.matches("共|合计")
                ? remarked
                : remarked.noting("sheet.money.about", text, shown(told.value()));
    }

    /** As amounts are shown: 3.00, and more decimals only where there are more. */
    public static String shown(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
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
