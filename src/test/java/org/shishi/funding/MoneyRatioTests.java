package org.shishi.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoneyRatioTests {

    private static final BigDecimal ARRIVED = new BigDecimal("557900");

    @Test
    void thePublishedAppropriationIs4884PercentOfMoneyArrived() {
        var sums = new MoneySums(
                Map.of(FundingStage.ARRIVED, ARRIVED, FundingStage.APPROPRIATED, new BigDecimal("272500")),
                Map.of(),
                2);
        var ratio = sums.ratio(RatioKind.APPROPRIATION);
        assertThat(ratio.percent()).contains(new BigDecimal("48.84"));
        assertThat(ratio.kind().denominator()).isEqualTo("已到位资金");
    }

    @Test
    void moreThanAllIsPrintedAsSuch() {
        var sums = new MoneySums(
                Map.of(FundingStage.ARRIVED, new BigDecimal("80"), FundingStage.PAID, new BigDecimal("100")),
                Map.of(),
                2);
        assertThat(sums.ratio(RatioKind.PAYMENT).percent()).contains(new BigDecimal("125.00"));
    }

    @Test
    void halfACentOfAPercentIsRoundedUp() {
        assertThat(Money.percent(new BigDecimal("28.395"), new BigDecimal("100")))
                .contains(new BigDecimal("28.40"));
    }

    @Test
    void nothingIsDividedByNothing() {
        for (var ratio : MoneySums.NONE.ratios()) {
            assertThat(ratio.percent()).isEmpty();
        }
    }

    @Test
    void whatTheMarketGivesIsNoFiscalMoney() {
        var market = MoneySums.of(FundingStage.PLANNED, FundingChannel.MARKET, new BigDecimal("70"), 1);
        var budget = MoneySums.of(FundingStage.PLANNED, FundingChannel.BUDGET, new BigDecimal("30"), 1);
        var arrived = MoneySums.of(FundingStage.ARRIVED, FundingChannel.BUDGET, new BigDecimal("15"), 1);
        var sums = market.plus(budget).plus(arrived);
        assertThat(sums.of(FundingStage.PLANNED)).isEqualByComparingTo("100");
        assertThat(sums.ratio(RatioKind.ARRIVAL).percent()).contains(new BigDecimal("50.00"));
    }
}
