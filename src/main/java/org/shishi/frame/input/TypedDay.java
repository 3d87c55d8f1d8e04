package org.shishi.frame.input;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.springframework.format.Formatter;

/**
 * Days are 2024-01-08 in every language: that is what the browser sends and wants. The years end where neither a project
 * nor a calendar can be, or one day of the year 999999999 keeps the application busy for good.
 */
public class TypedDay implements Formatter<LocalDate> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final DateTimeFormatter FOUR_DIGITS = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_MONTH, 2)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** The day that a text names; {@link DateTimeParseException} where it names none. */
    static LocalDate read(String text) {
        var day = LocalDate.parse(text.strip(), FOUR_DIGITS);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeParseException("no year of ours", text, 0);
        }
        return day;
    }

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        try {
            return read(text);
        } catch (DateTimeParseException e) {
            throw new ParseException(text, e.getErrorIndex());
        }
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
