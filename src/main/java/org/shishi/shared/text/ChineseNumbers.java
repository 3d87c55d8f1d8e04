package org.shishi.shared.text;

import java.util.regex.Pattern;

/** Turns the small Chinese numbers that dates are written with into digits (十二月 → 12月, 二〇二三年 → 2023年). */
public final class ChineseNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile("[〇零○Oo0一二三四五六七八九十]+(?=[年月日号季])");

    private ChineseNumbers() {}

    public static String toDigits(String text) {
        return NUMBER.matcher(text.replace("元月", "1月")).replaceAll(match -> digits(match.group()));
    }

    private static String digits(String number) {
        var plain = number.replaceAll("[零○Oo0]", "〇");
        var ten = plain.indexOf('十');
        if (ten < 0) {
            var digits = new StringBuilder();
            plain.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
            return digits.toString();
        }
        var tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
        var ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return Integer.toString(tens * 10 + ones);
    }
}
