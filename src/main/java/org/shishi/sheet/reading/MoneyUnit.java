package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;

/** Names the units that amounts are given in; what is none of them is asked about and never guessed. */
public enum MoneyUnit {
    YUAN("元", -4),
    HUNDRED_YUAN("百元", -2),
    THOUSAND_YUAN("千元", -1),
    TEN_THOUSAND_YUAN("万元", 0),
    HUNDRED_THOUSAND_YUAN("十万元", 1),
    MILLION_YUAN("百万元", 2),
    TEN_MILLION_YUAN("千万元", 3),
    HUNDRED_MILLION_YUAN("亿元", 4);

    private static final Pattern CURRENCY = Pattern.compile("^(?:人民币|rmb|cny)|(?:人民币|rmb|cny)$");

    private final String word;
    private final int shift;

    MoneyUnit(String word, int shift) {
        this.word = word;
        this.shift = shift;
    }

    /** As tables write it. */
    public String word() {
        return word;
    }

    /** The same amount in 万元. */
    public BigDecimal inTenThousandYuan(BigDecimal amount) {
        return amount.movePointRight(shift);
    }

    /** Places by which the point moves on the way to 万元. */
    public int shift() {
        return shift;
    }

    /** The unit of a word such as 千元, 亿 or 人民币元; empty for 万美元 and whatever else. */
    public static Optional<MoneyUnit> named(String text) {
        var plain = CURRENCY.matcher(WrittenText.alike(text)).replaceAll("");
        var usual = plain.replace('億', '亿')
                .replace('萬', '万')
                .replace('仟', '千')
                .replace('佰', '百')
                .replace('圆', '元');
        var whole = usual.endsWith("元") ? usual : usual + "元";
        return plain.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(unit -> unit.word.equals(whole))
                        .findFirst();
    }
}
