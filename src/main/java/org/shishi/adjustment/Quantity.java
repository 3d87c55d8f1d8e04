package org.shishi.adjustment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Indicator;

/**
 * What the quantity of an indicator is to become.
 *
 * @param from what counts until the decision
 * @param reduces whether it is less than what was voted, or than what was decided since
 */
@Embeddable
public record Quantity(
        String indicator,
        String unit,
        @Column(name = "from_value") @Nullable BigDecimal from,
        @Column(name = "to_value") BigDecimal to,
        boolean reduces) {

    static Quantity of(Indicator planned, BigDecimal to, boolean reduces) {
        return new Quantity(planned.name(), planned.unit(), plain(planned.value()), plain(to), reduces);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** As it is read: 1200 → 1110 盏. */
    public String inWords() {
        return indicator + " " + said(from) + " → " + said(to) + " " + unit;
    }

    /** As a sentence says it: 路灯由1200盏调整为1110盏. */
    public String inSentence() {
        return indicator + (from == null ? "" : "由" + said(from) + unit) + "调整为" + said(to) + unit;
    }

    private static String said(@Nullable BigDecimal number) {
        return number == null ? "—" : number.stripTrailingZeros().toPlainString();
    }
}
