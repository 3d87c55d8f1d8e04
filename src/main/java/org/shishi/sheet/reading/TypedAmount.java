package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads an amount that somebody typed into a field as a cell of a sheet is read; the field can keep nothing that stands beside it. */
public final class TypedAmount {

    private TypedAmount() {}

    /** In 万元; empty where it is no amount, not an exact one, or in a unit that nobody knows. */
    public static Optional<BigDecimal> of(String text) {
        return WrittenAmount.in(SheetText.folded(text))
                .filter(amount -> amount.about().isEmpty() && amount.beside().isEmpty())
                .flatMap(amount ->
                        amount.unit(MoneyUnit.TEN_THOUSAND_YUAN).map(unit -> unit.inTenThousandYuan(amount.number())));
    }

    /** The units of an amount that are none, or contradict each other. */
    public static Optional<String> unknownUnit(String text) {
        return WrittenAmount.in(SheetText.folded(text))
                .filter(amount -> amount.unit(MoneyUnit.TEN_THOUSAND_YUAN).isEmpty())
                .map(WrittenAmount::words);
    }
}
