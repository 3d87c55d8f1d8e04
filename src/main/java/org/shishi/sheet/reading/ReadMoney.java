package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;

/** Reads an amount into 万元, exact to the cent; a unit in the cell wins over the table's, and is told. */
public final class ReadMoney {

    private static final int CENTS = 6;
    private static final Pattern SHAPE =
            Pattern.compile("(?s)\\s*((?:约|近|超过?|不足|共|合计)?)\\s*(?:人民币|RMB|CNY)?\\s*[¥￥]?\\s*"
                    + "(-?(?:\\d{1,3}(?:[, ]\\d{3}){1,5}|\\d{1,18})(?:\\.\\d{1,18})?)\\s*([余多]?)\\s*"
                    + "([^\\d\\s().,;+~-]{0,8})\\s*((?:\\(.*)?)");

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
        var match = SHAPE.matcher(SheetText.folded(text));
        if (!match.matches()) {
            return Reading.unread(text, "sheet.money.unread", text);
        }
        var word = match.group(4);
        var own = word.isEmpty() ? unit : MoneyUnit.named(word).orElse(null);
        if (own == null) {
            return Reading.unread(text, "sheet.money.unit-unknown", text, word);
        }
        var number = new BigDecimal(match.group(2).replaceAll("[, ]", ""));
        var reading = checked(number, own, text, SheetText.remark(text.substring(match.start(5))));
        var about = match.group(1) + match.group(3);
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

    /** Where in the folded text of a cell a unit stands of which only so much is known that it is one of money. */
    static Optional<MatchResult> unknownUnit(Cell cell) {
        var match = SHAPE.matcher(SheetText.folded(cell.text()));
        return cell.kind() == CellKind.TEXT
                        && !cell.covered()
                        && match.matches()
                        && MoneyUnit.named(match.group(4)).isEmpty()
                        && UnitSaid.isMoney(match.group(4))
                ? Optional.of(match.toMatchResult())
                : Optional.empty();
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
