package org.shishi.funding.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.Money;
import org.shishi.funding.MoneyRatio;
import org.shishi.funding.MoneySums;
import org.shishi.shared.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Says things in the reader's language where a template can't: in charts, headlines and lists. */
record Words(MessageSource messages, Locale locale) {

    static final String NOTHING = "—";

    String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    String text(@Nullable MessageSourceResolvable word) {
        return word == null ? "" : messages.getMessage(word, locale);
    }

    <E extends Enum<E> & MessageSourceResolvable> List<Choice> choices(E[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), text(value)))
                .toList();
    }

    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NOTHING : percent.toPlainString() + "%";
    }

    /** A ratio as it is printed: never without its denominator in words. */
    record Ratio(String name, String percent, String of, String brief) {}

    Ratio ratio(MoneyRatio ratio) {
        var key = "RatioKind." + ratio.kind();
        var percent = ratio.percent();
        if (percent.isEmpty()) {
            return new Ratio(text(ratio.kind()), NOTHING, say(key + ".none"), "");
        }
        var of = say(key + ".of", Money.shown(ratio.part()), Money.shown(ratio.whole()));
        return new Ratio(text(ratio.kind()), percent(percent.get()), of, say(key + ".brief", percent(percent.get())));
    }

    /** Where nothing was ever entered of the part, that is said rather than 0 %. */
    List<Ratio> ratios(MoneySums sums) {
        return sums.ratios().stream()
                .map(ratio -> sums.has(ratio.kind().part())
                        ? ratio(ratio)
                        : new Ratio(text(ratio.kind()), NOTHING, say("funding.none.entered"), ""))
                .toList();
    }
}
