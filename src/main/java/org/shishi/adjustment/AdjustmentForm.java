package org.shishi.adjustment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;

/** What the browser or a program sent of a change that is asked for. */
@NullUnmarked
record AdjustmentForm(
        @NotNull AdjustmentKind kind,
        @PastDay @NotNull LocalDate requestedOn,
        @Size(max = 4000) String to,
        @PlausibleDay LocalDate newDeadline,
        @Valid @Size(max = 200) List<Asked> quantities,
        @NotBlank @Size(max = 2000) String reason,
        @Size(max = 500) String documents) {

    /** @param value the new quantity; none: it stays */
    record Asked(
            @Size(max = 200) String indicator,

            @DecimalMin("0") @Digits(integer = 14, fraction = 6)
            BigDecimal value) {}

    /** What is reworded begins with the words that hold now. */
    static AdjustmentForm empty(AdjustmentKind kind, LocalDate today, String said) {
        return new AdjustmentForm(kind, today, said, null, List.of(), "", "");
    }

    RequestAdjustment command() {
        return new RequestAdjustment(
                kind, requestedOn, text(to), newDeadline, asked(), reason.strip(), text(documents));
    }

    /** What was typed for an indicator, to be shown again. */
    public BigDecimal quantity(String indicator) {
        return asked().get(indicator);
    }

    private Map<String, BigDecimal> asked() {
        var asked = new LinkedHashMap<String, BigDecimal>();
        for (var one : Objects.requireNonNullElse(quantities, List.<Asked>of())) {
            if (one != null && one.value() != null) {
                asked.put(text(one.indicator()), one.value());
            }
        }
        return asked;
    }

    private static String text(String said) {
        return said == null ? "" : said.strip();
    }
}
