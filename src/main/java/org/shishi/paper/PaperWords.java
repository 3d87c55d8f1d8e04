package org.shishi.paper;

import java.time.LocalDate;

/** How official documents write days and numbers, whatever language the reader's screen has. */
public final class PaperWords {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private PaperWords() {}

    /** Arabic digits without leading zeros: 2024年1月8日. */
    public static String date(LocalDate day) {
        return day.getYear() + "年" + monthDay(day);
    }

    /** The same within a year that is known: 1月8日. */
    public static String monthDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** A number from 1 to 99 in Chinese: 一, 十, 十二, 二十. */
    public static String chinese(int number) {
        if (number < 1 || number >= HUNDRED) {
            throw new IllegalArgumentException("no number of a heading: " + number);
        }
        var tens = number < TEN ? "" : (number < 2 * TEN ? "" : DIGITS[number / TEN]) + "十";
        return tens + DIGITS[number % TEN];
    }

    /** How wide a text is, in whole characters: letters and Arabic digits take half a one. */
    static double width(String text) {
        return text.codePoints()
                        .map(sign -> sign < 0x2E80 && sign != '—' ? 1 : 2)
                        .sum()
                / 2.0;
    }
}
