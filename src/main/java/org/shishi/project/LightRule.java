package org.shishi.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The rule by which the lights of a plan year are judged on a day; printed beside the colours wherever they stand.
 *
 * @param validOn the day from which it holds; none for the rule that holds where nobody set one
 * @param benchmark the day by which all should be reached where there are no milestones
 * @param yellowFrom so many percent points behind and more: yellow
 * @param redAbove more percent points behind than that: red
 * @param dueSoon before a deadline, in how many days it is pointed out; the longest first
 */
public record LightRule(
        int year,
        @Nullable LocalDate validOn,
        LocalDate benchmark,
        BigDecimal yellowFrom,
        BigDecimal redAbove,
        List<Integer> dueSoon) {

    private static final int LAST_OF_NOVEMBER = 30;

    /** Behind by 10 to 30 points yellow, more red; benchmark 30 November; 14, 7 and 3 days. */
    public static LightRule usual(int year) {
        return new LightRule(
                year,
                null,
                LocalDate.of(year, Month.NOVEMBER, LAST_OF_NOVEMBER),
                new BigDecimal("10.00"),
                new BigDecimal("30.00"),
                List.of(14, 7, 3));
    }

    public Light by(BigDecimal gap) {
        if (gap.compareTo(redAbove) > 0) {
            return Light.RED;
        }
        return gap.compareTo(yellowFrom) < 0 ? Light.GREEN : Light.YELLOW;
    }

    /** The rule in a sentence, as it is printed beside the colours. */
    public MessageSourceResolvable sentence() {
        var since = validOn == null ? said("lights.rule.usual") : said("lights.rule.since", validOn.toString());
        return said(
                "lights.rule",
                String.valueOf(year),
                yellowFrom.stripTrailingZeros().toPlainString(),
                redAbove.stripTrailingZeros().toPlainString(),
                benchmark.toString(),
                since);
    }

    private static MessageSourceResolvable said(String code, Object... values) {
        return new DefaultMessageSourceResolvable(new String[] {code}, values);
    }

    /** The shortest of the steps that so many days fall into; none when there is time yet. */
    public @Nullable Integer step(long daysLeft) {
        return dueSoon.stream()
                .filter(step -> daysLeft <= step)
                .min(Integer::compare)
                .orElse(null);
    }

    /** How many days before a deadline it is pointed out first. */
    public int firstStep() {
        return dueSoon.stream().max(Integer::compare).orElse(0);
    }
}
