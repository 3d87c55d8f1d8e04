package org.shishi.sheet.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries one step of a list ①②③.
 *
 * @param mark the sign before it as written, empty for an unnumbered text
 * @param date when it is to be done, where the step begins with a time; the text keeps the words
 */
public record MilestoneText(
        String mark, String text, @Nullable LedgerDate date) {

    /** What a date is written with, and that something is done by then. */
    private static final Pattern ONLY_DATE =
            Pattern.compile("[\\d年月日号./\\-:第一二三四五六七八九十〇○上下半季度中旬底末初今本当明份以之前内]+(?:全面|全部)?(?:完成|完工|竣工|建成|投用|交付使用)?[。.]?");

    /** Whether it says nothing but when. */
    public boolean onlyDate() {
        return date != null && ONLY_DATE.matcher(SheetText.withoutSpaces(text)).matches();
    }
}
