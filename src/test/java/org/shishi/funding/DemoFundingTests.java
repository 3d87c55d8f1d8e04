package org.shishi.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.funding.MoneyWorkbook.Line;
import org.shishi.funding.check.CheckCount;
import org.shishi.funding.check.CheckFinding;
import org.shishi.funding.check.FundingCheck;
import org.shishi.funding.check.FundingChecks;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** The demo's money against the county's workbook, whose cells are added up here once more without the application. */
@WholeApplication
class DemoFundingTests {

    private static final LocalDate REPORT = LocalDate.of(2024, 1, 8);
    private static final Set<String> FISCAL = Set.of("统筹整合", "项目盘子", "专项债", "定额保障", "财政预算");

    @Autowired
    FundingSummaries summaries;

    @Autowired
    FundingEntries entries;

    @Autowired
    Quotas quotas;

    @Autowired
    FundingChecks checks;

    @Test
    void everyRowOfTheSheetIsAnEntry() {
        var found = entries.find(Actor.SYSTEM, EntryFilter.of(2023, REPORT), PageRequest.of(0, 25));
        assertThat(MoneyWorkbook.lines()).hasSize(747);
        assertThat(found.entries().getTotalElements()).isEqualTo(747);
        assertThat(found.amount()).as("of several stages there is no sum").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-09", "2023-04-30", "2023-06-30", "2023-12-25", "2024-01-08"})
    void everyStageOfEveryTierAndChannelIsWhatTheSheetAddsUpToOnAnyDay(LocalDate day) {
        for (var tier :
                summaries.of(Actor.SYSTEM, 2023, day, MoneyGrouping.TIER).rows()) {
            for (var stage : FundingStage.values()) {
                assertThat(tier.sums().of(stage))
                        .as("%s %s %s", day, tier.key(), stage)
                        .isEqualByComparingTo(MoneyWorkbook.sum(line -> !line.on()
                                        .isAfter(day)
                                && line.stage().equals(stage.word())
                                && line.tier()
                                        .equals(FundingTier.valueOf(tier.key()).word())));
            }
        }
        for (var channel :
                summaries.of(Actor.SYSTEM, 2023, day, MoneyGrouping.CHANNEL).rows()) {
            for (var stage : FundingStage.values()) {
                assertThat(channel.sums().of(stage))
                        .as("%s %s %s", day, channel.key(), stage)
                        .isEqualByComparingTo(MoneyWorkbook.sum(
                                line -> !line.on().isAfter(day)
                                        && line.stage().equals(stage.word())
                                        && line.channel()
                                                .equals(FundingChannel.valueOf(channel.key())
                                                        .word())));
            }
        }
    }

    /** Part and whole of each ratio in the sheet's words, and whether only fiscal money is divided. */
    private static Stream<Arguments> ratios() {
        return Stream.of(
                arguments(RatioKind.ALLOCATION, "下达", "计划", false),
                arguments(RatioKind.ARRIVAL, "到位", "计划", true),
                arguments(RatioKind.ALL_SOURCES, "到位", "计划", false),
                arguments(RatioKind.APPROPRIATION, "拨付", "到位", false),
                arguments(RatioKind.PAYMENT, "支付", "到位", false),
                arguments(RatioKind.INVESTMENT, "完成投资", "计划", false));
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void eachRatioIsWhatTheSheetDividesToOnAnyDay(RatioKind kind, String part, String whole, boolean fiscal) {
        for (var day : List.of(LocalDate.of(2023, 4, 30), LocalDate.of(2023, 9, 30), REPORT)) {
            var table = summaries.of(Actor.SYSTEM, 2023, day, MoneyGrouping.TIER);
            Predicate<Line> known = line -> !line.on().isAfter(day) && (!fiscal || FISCAL.contains(line.channel()));
            assertThat(table.sum().ratio(kind).percent()).as("%s", day).isEqualTo(divided(known, part, whole));
            for (var tier : table.rows()) {
                var word = FundingTier.valueOf(tier.key()).word();
                assertThat(tier.sums().ratio(kind).percent())
                        .as("%s %s", day, word)
                        .isEqualTo(divided(known.and(line -> line.tier().equals(word)), part, whole));
            }
        }
    }

    private static Optional<BigDecimal> divided(Predicate<Line> known, String part, String whole) {
        Predicate<Line> parts = known.and(line -> line.stage().equals(part));
        var all = MoneyWorkbook.sum(known.and(line -> line.stage().equals(whole)));
        return all.signum() == 0 || MoneyWorkbook.lines().stream().noneMatch(parts)
                ? Optional.empty()
                : Optional.of(MoneyWorkbook.sum(parts)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(all, 2, RoundingMode.HALF_UP));
    }

    @ParameterizedTest
    @EnumSource(MoneyGrouping.class)
    void howeverItIsSharedOutTheSumIsTheSame(MoneyGrouping by) {
        var table = summaries.of(Actor.SYSTEM, 2023, REPORT, by);
        for (var stage : FundingStage.values()) {
            assertThat(table.sum().of(stage))
                    .isEqualByComparingTo(MoneyWorkbook.sum(line -> line.stage().equals(stage.word())));
        }
        assertThat(table.sum().entries()).isEqualTo(747);
    }

    @Test
    void projectByProjectTheMoneyComesToTheSameAsByLevel() {
        var found = EachProject.of(summaries, Actor.SYSTEM, 2023, REPORT);
        var sum = found.stream().map(ProjectMoneyRow::sums).reduce(MoneySums.NONE, MoneySums::plus);
        assertThat(sum)
                .isEqualTo(summaries
                        .of(Actor.SYSTEM, 2023, REPORT, MoneyGrouping.LEVEL)
                        .sum());
        assertThat(found).extracting(ProjectMoneyRow::code).isSorted().doesNotHaveDuplicates();
        for (var project : found) {
            assertThat(project.sums())
                    .as(project.code())
                    .isEqualTo(summaries
                            .ofProject(Actor.SYSTEM, 2023, project.code(), REPORT)
                            .sum());
        }
        assertThat(found)
                .filteredOn(project -> project.code().equals("2023-X-02-02"))
                .singleElement()
                .satisfies(hospital -> {
                    assertThat(hospital.title()).isEqualTo("开工建设华侨医院");
                    assertThat(hospital.level()).isEqualTo(Level.COUNTY);
                    assertThat(hospital.leadUnit()).isEqualTo("县卫生健康局");
                    assertThat(hospital.sums().of(FundingStage.PLANNED)).isEqualByComparingTo("68000");
                    assertThat(hospital.sums().fiscal(FundingStage.ARRIVED)).isEqualByComparingTo("1200");
                    assertThat(hospital.sums().has(FundingStage.PAID)).isFalse();
                });
    }

    @Test
    void theFixedQuotaIs2300InEightyOnePartsOf2840OnAverage() {
        var quota = quotas.of(Actor.SYSTEM, 2023, REPORT);
        assertThat(quota.total()).isEqualByComparingTo("2300");
        assertThat(quota.allocated()).isEqualByComparingTo("2300");
        assertThat(quota.given()).isEqualTo(81);
        assertThat(quota.average()).contains(new BigDecimal("28.40"));
        assertThat(quota.free()).hasValueSatisfying(free -> assertThat(free).isZero());
        assertThat(quota.used()).contains(new BigDecimal("100.00"));
        assertThat(quota.parts())
                .allSatisfy(part -> assertThat(part.allocated()).isEqualByComparingTo(part.promised()));
        for (var day : List.of(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 9, 30), REPORT)) {
            var all = quotas.of(Actor.SYSTEM, 2023, day);
            var second = quotas.page(Actor.SYSTEM, 2023, day, PageRequest.of(1, 5));
            assertThat(second.sums())
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(all.sums());
            assertThat(second.parts())
                    .isEqualTo(all.parts().stream().skip(5).limit(5).toList());
        }
        assertThat(quotas.of(Actor.SYSTEM, 2023, LocalDate.of(2023, 3, 19)).total())
                .isNull();
    }

    @Test
    void theSuspendedHospitalLacksItsSpecialBondAndNothingElseIsWrong() {
        var found = checks.find(Actor.SYSTEM, 2023, REPORT);
        assertThat(found)
                .filteredOn(finding -> finding.kind() == FundingCheck.BOND_NOT_ARRIVED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("2023-X-02-02");
                    assertThat(finding.amount()).isEqualByComparingTo("60000");
                });
        assertThat(found).extracting(CheckFinding::kind).containsOnly(FundingCheck.BOND_NOT_ARRIVED);
        assertThat(checks.counts(Actor.SYSTEM, 2023, REPORT))
                .containsExactly(new CheckCount(FundingCheck.BOND_NOT_ARRIVED, 1, 0));
        var money = summaries.ofProject(Actor.SYSTEM, 2023, "2023-X-02-02", REPORT);
        assertThat(money.missing()).anySatisfy(source -> {
            assertThat(source.channel()).isEqualTo(FundingChannel.SPECIAL_BOND);
            assertThat(source.missing()).isEqualByComparingTo("60000");
        });
    }

    @Test
    void theCurveEndsAtTheDayAskedForAndNeverFalls() {
        var curve = summaries.curve(Actor.SYSTEM, 2023, REPORT);
        assertThat(curve).hasSize(13);
        assertThat(curve.get(12).day()).isEqualTo(REPORT);
        assertThat(curve.get(5).timePassed()).isEqualByComparingTo("49.59");
        assertThat(curve.get(12).timePassed()).isEqualByComparingTo("100");
        var paid =
                curve.stream().map(point -> point.sums().of(FundingStage.PAID)).toList();
        assertThat(paid).isSorted();
        assertThat(paid.get(12))
                .isEqualByComparingTo(MoneyWorkbook.sum(line -> line.stage().equals("支付")));
    }

    @Test
    void entriesAreNarrowedByEverythingThatANumberStandsFor() {
        var filter = new EntryFilter(
                2023,
                REPORT,
                null,
                Set.of(Level.TOWNSHIP),
                null,
                FundingStage.ARRIVED,
                FundingTier.TOWNSHIP,
                FundingChannel.INTEGRATED,
                true,
                null,
                null,
                null,
                null);
        var found = entries.find(Actor.SYSTEM, filter, PageRequest.of(0, 5));
        assertThat(found.amount())
                .isEqualByComparingTo(MoneyWorkbook.sum(
                        line -> line.tier().equals("乡级") && line.channel().equals("统筹整合")));
        assertThat(found.entries().getContent())
                .hasSize(5)
                .allMatch(entry -> entry.code().startsWith("2023-Z-"));
    }
}
