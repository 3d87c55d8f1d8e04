package org.shishi.funding.web;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingStage;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.MoneySums;
import org.shishi.funding.RatioKind;

/**
 * Sums for programs, 万元.
 *
 * @param amounts by stage; one without entries is missing
 */
record SumsAnswer(Map<FundingStage, BigDecimal> amounts, long entries, List<RatioAnswer> ratios) {

    /**
     * A ratio with what was divided by what.
     *
     * @param part none where nothing was entered of it; the whole likewise
     * @param denominator what the whole is, in words of the interface
     */
    record RatioAnswer(
            RatioKind kind,
            @Nullable BigDecimal part,
            @Nullable BigDecimal whole,
            String denominator,
            @Nullable BigDecimal percent) {}

    static SumsAnswer of(MoneySums sums) {
        var amounts = new EnumMap<FundingStage, BigDecimal>(FundingStage.class);
        sums.amounts().forEach((stage, amount) -> amounts.put(stage, plain(amount)));
        var ratios = sums.ratios().stream()
                .map(ratio -> new RatioAnswer(
                        ratio.kind(),
                        entered(ratio.part()),
                        entered(ratio.whole()),
                        ratio.kind().denominator(),
                        ratio.percent().orElse(null)))
                .toList();
        return new SumsAnswer(amounts, sums.entries(), ratios);
    }

    private static @Nullable BigDecimal entered(@Nullable BigDecimal amount) {
        return amount == null ? null : plain(amount);
    }

    static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(MoneyFormat.plain(amount));
    }
}
