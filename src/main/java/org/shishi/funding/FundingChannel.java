package org.shishi.funding;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;

/** On what way money comes (渠道). What the market and society give is no fiscal money. */
public enum FundingChannel implements MessageSourceResolvable {
    INTEGRATED("统筹整合", true),
    PROGRAMME("项目盘子", true),
    MARKET("市场主体", false),
    SOCIETY("社会力量", false),
    SPECIAL_BOND("专项债", true),
    FIXED_QUOTA("定额保障", true),
    BUDGET("财政预算", true),
    /** What is none of these; no fiscal money, so that it cannot lift the arrival rate. */
    OTHER("其他", false);

    private static final Set<String> OTHERS = Set.of("其它", "其他资金", "其它资金");

    private static final Set<String> BUDGETED = Set.of("一般公共预算", "公共预算", "预算内", "预算内资金", "财政预算内", "财政预算资金");

    private final String word;
    private final boolean fiscal;

    FundingChannel(String word, boolean fiscal) {
        this.word = word;
        this.fiscal = fiscal;
    }

    public String word() {
        return word;
    }

    public boolean fiscal() {
        return fiscal;
    }

    public static Optional<FundingChannel> ofWord(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word.equals(word) || (channel.word + "券").equals(word))
                .findFirst()
                .or(() -> OTHERS.contains(word)
                        ? Optional.of(OTHER)
                        : BUDGETED.contains(word) ? Optional.of(BUDGET) : Optional.empty());
    }

    /** The fiscal ones (or the others) as a list for SQL. */
    static String names(boolean fiscal) {
        return Arrays.stream(values())
                .filter(channel -> channel.fiscal == fiscal)
                .map(channel -> "'" + channel.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String[] getCodes() {
        return new String[] {"FundingChannel." + name()};
    }
}
