package org.shishi.frame.input;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.InPercent;
import org.shishi.shared.InTenThousandYuan;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.TypedAmount;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/**
 * Decimal numbers as people write them: in any width, with or without commas between thousands, a percent with its sign, an
 * amount with its unit. 1e3 is a slip of the finger and no thousand. They end where no amount, share or place can be: to write
 * 1e999999999 out, or to bring it to two decimals, keeps the application busy for good.
 */
public class TypedNumber implements GenericConverter {

    private static final int LONGEST = 40;
    private static final Pattern WRITTEN = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d*)?");
    private static final Pattern UNIT = Pattern.compile("[^\\d.]{1,8}$");

    /** What a number is of, and so what may stand behind it. */
    enum Meaning {
        NUMBER,
        PERCENT,
        MONEY
    }

    /** The number, unless it has more than forty digits before or after the point; {@link NumberFormatException} then. */
    static BigDecimal bounded(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST || number.scale() > LONGEST) {
            throw new NumberFormatException("no number of ours");
        }
        return number;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, BigDecimal.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return source instanceof String text
                ? read(text, meaning(to.hasAnnotation(InPercent.class), to.hasAnnotation(InTenThousandYuan.class)))
                : null;
    }

    static Meaning meaning(boolean percent, boolean money) {
        return percent ? Meaning.PERCENT : money ? Meaning.MONEY : Meaning.NUMBER;
    }

    /** None where nothing was typed; {@link NumberFormatException} where it is no such number. */
    static @Nullable BigDecimal read(String text, Meaning meaning) {
        var typed = WrittenText.folded(WrittenText.clean(text)).strip();
        if (typed.isEmpty()) {
            return null;
        }
        return switch (meaning) {
            case NUMBER -> plain(typed);
            case PERCENT -> plain(typed.endsWith("%") ? typed.substring(0, typed.length() - 1) : typed);
            case MONEY -> amount(typed);
        };
    }

    private static BigDecimal amount(String typed) {
        var unit = UNIT.matcher(typed);
        if (!unit.find()) {
            return plain(typed);
        }
        var read = TypedAmount.of(typed);
        if (read.isPresent()) {
            return bounded(read.get());
        }
        var named = MoneyUnit.named(unit.group())
                .orElseThrow(() -> new NumberFormatException("no unit of ours: " + unit.group()));
        return named.inTenThousandYuan(plain(typed.substring(0, unit.start())));
    }

    private static BigDecimal plain(String text) {
        var typed = text.strip();
        if (typed.isEmpty() || !WRITTEN.matcher(typed).matches()) {
            throw new NumberFormatException("no number as people write them");
        }
        return bounded(new BigDecimal(typed.replace(",", "")));
    }
}
