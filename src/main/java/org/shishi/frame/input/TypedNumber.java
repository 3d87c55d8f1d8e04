package org.shishi.frame.input;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.WrittenText;
import org.springframework.core.convert.converter.Converter;

/**
 * Decimal numbers as people write them: in any width, with or without commas between thousands. 1e3 is a slip of the finger
 * and no thousand. They end where no amount, share or place can be: to write 1e999999999 out, or to bring it to two decimals,
 * keeps the application busy for good.
 */
public class TypedNumber implements Converter<String, BigDecimal> {

    private static final int LONGEST = 40;
    private static final Pattern WRITTEN = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d*)?");

    /** The number, unless it has more than forty digits before or after the point; {@link NumberFormatException} then. */
    static BigDecimal bounded(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST || number.scale() > LONGEST) {
            throw new NumberFormatException("no number of ours");
        }
        return number;
    }

    @Override
    public @Nullable BigDecimal convert(String text) {
        var typed = WrittenText.folded(WrittenText.clean(text)).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!WRITTEN.matcher(typed).matches()) {
            throw new NumberFormatException("no number as people write them");
        }
        return bounded(new BigDecimal(typed.replace(",", "")));
    }
}
