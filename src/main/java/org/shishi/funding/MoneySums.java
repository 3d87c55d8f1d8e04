package org.shishi.funding;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the entries of one group come to, 万元.
 *
 * @param amounts by stage; a stage without any entry is not in it, which is not the same as nothing left of it
 * @param fiscal the same of fiscal money alone
 */
public record MoneySums(Map<FundingStage, BigDecimal> amounts, Map<FundingStage, BigDecimal> fiscal, long entries) {

    public static final MoneySums NONE = new MoneySums(Map.of(), Map.of(), 0);

    public MoneySums {
        amounts = Map.copyOf(amounts);
        fiscal = Map.copyOf(fiscal);
    }

    /** Entries of one stage and channel, summed. */
    static MoneySums of(FundingStage stage, FundingChannel channel, BigDecimal amount, long entries) {
        var one = Map.of(stage, amount);
        return new MoneySums(one, channel.fiscal() ? one : Map.of(), entries);
    }

    public MoneySums plus(MoneySums other) {
        return new MoneySums(sum(amounts, other.amounts), sum(fiscal, other.fiscal), entries + other.entries);
    }

    private static Map<FundingStage, BigDecimal> sum(
            Map<FundingStage, BigDecimal> some, Map<FundingStage, BigDecimal> more) {
        var sum = new EnumMap<FundingStage, BigDecimal>(FundingStage.class);
        sum.putAll(some);
        more.forEach((stage, amount) -> sum.merge(stage, amount, BigDecimal::add));
        return sum;
    }

    public BigDecimal of(FundingStage stage) {
        return Objects.requireNonNullElse(amounts.get(stage), BigDecimal.ZERO);
    }

    /** Whether anything was ever entered of it. */
    public boolean has(FundingStage stage) {
        return amounts.containsKey(stage);
    }

    public BigDecimal fiscal(FundingStage stage) {
        return Objects.requireNonNullElse(fiscal.get(stage), BigDecimal.ZERO);
    }

    public MoneyRatio ratio(RatioKind kind) {
        return switch (kind) {
            case ARRIVAL -> ratio(kind, fiscal, FundingStage.PLANNED);
            case APPROPRIATION, PAYMENT -> ratio(kind, amounts, FundingStage.ARRIVED);
            case ALLOCATION, ALL_SOURCES, INVESTMENT -> ratio(kind, amounts, FundingStage.PLANNED);
        };
    }

    private static MoneyRatio ratio(RatioKind kind, Map<FundingStage, BigDecimal> entered, FundingStage whole) {
        return new MoneyRatio(kind, entered.get(kind.part()), entered.get(whole));
    }

    public List<MoneyRatio> ratios() {
        return Arrays.stream(RatioKind.values()).map(this::ratio).toList();
    }
}
