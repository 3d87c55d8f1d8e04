package org.shishi.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.paper.PaperWords;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Says the words of the field in Chinese: a document is Chinese, whatever language its reader's screen has. */
@Component
class ChineseWords {

    static final String NOTHING = "—";

    private final MessageSource messages;

    ChineseWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(@Nullable MessageSourceResolvable word) {
        return word == null ? NOTHING : messages.getMessage(word, Locale.SIMPLIFIED_CHINESE);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : day.toString();
    }

    static String date(@Nullable LocalDate day) {
        return day == null ? NOTHING : PaperWords.date(day);
    }

    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NOTHING : percent.stripTrailingZeros().toPlainString() + "%";
    }

    /** With two decimals, as published. */
    static String rate(@Nullable BigDecimal rate) {
        return rate == null
                ? NOTHING
                : rate.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
