package org.shishi.frame.input;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;

/**
 * Decimal numbers end where no amount, share or place can be: to write 1e999999999 out, or to bring it to two decimals,
 * keeps the application busy for good.
 */
public class TypedNumber implements Converter<String, BigDecimal> {

    private static final int LONGEST = 40;

    /** The number, unless it has more than forty digits before or after the point; {@link NumberFormatException} then. */
    static BigDecimal bounded(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST || number.scale() > LONGEST) {
            throw new NumberFormatException("no number of ours");
        }
        return number;
    }

    @Override
    public @Nullable BigDecimal convert(String text) {
        var typed = text.strip();
        return typed.isEmpty() ? null : bounded(new BigDecimal(typed));
    }
}
