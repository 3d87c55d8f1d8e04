package org.shishi.funding.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingStage;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.MoneySums;
import org.shishi.funding.RatioKind;
import org.shishi.shared.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Says things in the reader's language where a template can't: in charts, headlines and lists. */
record FundingWords(MessageSource messages, Locale locale) {

    static final String NOTHING = "—";
    /** 1 亿元, counted in 万元. */
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal(10_000);

    private static final int TO_HUNDRED_MILLION = 4;

    /** Below it two decimals of 亿元 would say too little. */
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    static final String NONE_ENTERED = "funding.none.entered";

    String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    String text(@Nullable MessageSourceResolvable word) {
        return word == null ? "" : messages.getMessage(word, locale);
    }

    <E extends Enum<E> & MessageSourceResolvable> List<Choice> choices(List<E> values) {
        return values.stream()
                .map(value -> new Choice(value.name(), text(value)))
                .toList();
    }

    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NOTHING : percent.toPlainString() + "%";
    }

    /** An amount with two decimals; one that nobody entered is not 0. */
    static String amount(MoneySums sums, FundingStage stage) {
        return sums.has(stage) ? MoneyFormat.shown(sums.of(stage)) : NOTHING;
    }

    /** As a headline says it: all of a page in 亿元 where one of them is that large; what is exact stands beside it. */
    String headline(MoneySums sums, FundingStage stage) {
        var amount = sums.of(stage);
        if (!sums.has(stage)) {
            return NOTHING;
        }
        if (!large(sums)) {
            return say("funding.amount.said", amount(sums, stage));
        }
        var shifted = amount.movePointLeft(TO_HUNDRED_MILLION);
        boolean small = shifted.abs().compareTo(TENTH) < 0;
        return say("funding.amount.large", small ? MoneyFormat.plain(shifted) : MoneyFormat.shown(shifted));
    }

    private static boolean large(MoneySums sums) {
        return Arrays.stream(FundingStage.values())
                .anyMatch(stage -> sums.of(stage).abs().compareTo(HUNDRED_MILLION) >= 0);
    }

    /** A ratio as it is printed: never without its denominator in words. */
    record Ratio(String name, String percent, String of, String brief) {}

    /** Where nothing was ever entered of the part, that is said rather than 0 %. */
    Ratio ratio(MoneySums sums, RatioKind kind) {
        var key = "RatioKind." + kind;
        var ratio = sums.ratio(kind);
        var percent = ratio.percent();
        if (percent.isEmpty()) {
            boolean undivided = ratio.whole() == null || ratio.whole().signum() <= 0;
            return new Ratio(
                    text(kind), NOTHING, say(undivided && sums.has(kind.part()) ? key + ".none" : NONE_ENTERED), "");
        }
        var of = say(key + ".of", MoneyFormat.shown(ratio.part()), MoneyFormat.shown(ratio.whole()));
        return new Ratio(text(kind), percent(percent.get()), of, say(key + ".brief", percent(percent.get())));
    }

    List<Ratio> ratios(MoneySums sums) {
        return Arrays.stream(RatioKind.values()).map(kind -> ratio(sums, kind)).toList();
    }
}
