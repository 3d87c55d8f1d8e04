package org.shishi.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in one form, so that 40, 40.0 and 40.00 are equal and no change. */
public final class PlainDecimals {

    private static final int LONGEST = 40;

    private PlainDecimals() {}

    /** A senseless number is left for the rules of the form. */
    public static @Nullable BigDecimal of(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var plain = number.stripTrailingZeros();
        return plain.scale() < 0 && plain.scale() > -LONGEST ? plain.setScale(0) : plain;
    }

    public static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
