package org.shishi.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        assertThat(MoneyFormat.percent(new BigDecimal("28.395"), new BigDecimal("100")))
                .contains(new BigDecimal("28.40"));
    }

    @Test
    void nothingIsDividedByNothing() {
        for (var ratio : MoneySums.NONE.ratios()) {
            assertThat(ratio.percent()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(RatioKind.class)
    void aPartThatNobodyEnteredIsNoRatioRatherThanNothingOfIt(RatioKind kind) {
        var sums = Arrays.stream(FundingStage.values())
                .filter(stage -> stage != kind.part())
                .map(stage -> MoneySums.of(stage, FundingChannel.BUDGET, ARRIVED, 1))
                .reduce(MoneySums.NONE, MoneySums::plus);
        assertThat(sums.ratio(kind).part()).isNull();
        assertThat(sums.ratio(kind).percent()).isEmpty();
        var takenBack = sums.plus(MoneySums.of(kind.part(), FundingChannel.BUDGET, BigDecimal.ZERO, 2));
        assertThat(takenBack.ratio(kind).percent()).isEqualTo(MoneyFormat.percent(BigDecimal.ZERO, ARRIVED));
    }

    @Test
    void fiscalMoneyOfWhichNobodyEnteredAnArrivalHasNoArrivalRate() {
        var sums = MoneySums.of(FundingStage.PLANNED, FundingChannel.BUDGET, new BigDecimal("30"), 1)
                .plus(MoneySums.of(FundingStage.ARRIVED, FundingChannel.SOCIETY, new BigDecimal("5"), 1));
        assertThat(sums.has(FundingStage.ARRIVED)).isTrue();
        assertThat(sums.ratio(RatioKind.ARRIVAL).percent()).isEmpty();
    }

    @Test
    void allocatedAndAllThatArrivedAreDividedByTheWholePlan() {
        var sums = MoneySums.of(FundingStage.PLANNED, FundingChannel.OTHER, new BigDecimal("80"), 1)
                .plus(MoneySums.of(FundingStage.PLANNED, FundingChannel.BUDGET, new BigDecimal("40"), 1))
                .plus(MoneySums.of(FundingStage.ALLOCATED, FundingChannel.BUDGET, new BigDecimal("40"), 1))
                .plus(MoneySums.of(FundingStage.ARRIVED, FundingChannel.OTHER, new BigDecimal("60"), 1))
                .plus(MoneySums.of(FundingStage.ARRIVED, FundingChannel.BUDGET, new BigDecimal("10"), 1));
        assertThat(sums.ratio(RatioKind.ALLOCATION).percent()).contains(new BigDecimal("33.33"));
        assertThat(sums.ratio(RatioKind.ALL_SOURCES).percent()).contains(new BigDecimal("58.33"));
        assertThat(sums.ratio(RatioKind.ARRIVAL).percent()).contains(new BigDecimal("25.00"));
        assertThat(FundingChannel.ofWord("其它资金")).contains(FundingChannel.OTHER);
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
