package org.shishi.sheet.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.shared.text.ChineseNumbers;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;

/** Reads dates as cells or in words: 2023年12月底, 11月份, 2月上旬前, 春节前, 3-4月, 二季度. */
public final class ReadDate {

    private static final int LONGEST = 60;

    /** Programs keep a day as the number of days since then; these are of this century. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final Pattern SERIAL = Pattern.compile("(?:3[7-9]|[456]\\d)\\d{3}(?:\\.\\d+)?");

    private static final String YEAR_NEAR = "sheet.date.year-near";
    private static final String YEAR_ASSUMED = "sheet.date.year-assumed";
    private static final String BESIDE = "sheet.date.beside";
    private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周|礼拜)[一二三四五六日天]");

    private static final Pattern LEAD = Pattern.compile("^((?:预计|计划|拟于?|于|力争|确保|争取|到|在|截[至止])*:?)(.+?)"
            + "((?:左右)?(?:全部|全面|基本)?(?:完成|完工|竣工|开工|建成|投用|投入使用|验收)*[。.]?)$");
    private static final Pattern CLOCK = Pattern.compile("\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s*$");
    private static final Pattern BRACKET = Pattern.compile("(?s)([^(]+)(\\(.*\\))");
    private static final Pattern RANGE = Pattern.compile("(.+?)(?:至|到|~|—+|–|-)(.+)");

    /** A time beside the first one, which it may restrict or replace. */
    private static final Pattern SECOND =
            Pattern.compile("\\d{4}[-./年]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}|\\d{1,2}月|\\d{2,4}年|季度|半年"
                    + "|[年月][底末]|明年|次年|今年|春节|除夕|元旦|国庆|五一|\\d{1,2}[日号]");

    private static final Pattern FIRST =
            Pattern.compile("\\d{4}[-./年]\\d{1,2}(?:[-./月]\\d{1,2}日?|月)?|\\d{1,2}月(?:\\d{1,2}日)?");

    private ReadDate() {}

    public static Reading<LedgerDate> of(Cell cell, ReadingContext context) {
        return Reading.<LedgerDate>ofNoValue(cell).orElseGet(() -> {
            if (cell.date() != null) {
                var date = cell.kind() == CellKind.MONTH ? LedgerDate.month(cell.date()) : LedgerDate.day(cell.date());
                return Reading.of(date, cell.text());
            }
            if (SERIAL.matcher(SheetText.folded(cell.text()).strip()).matches()) {
                var day = EPOCH.plusDays(
                        Long.parseLong(SheetText.folded(cell.text()).strip().substring(0, 5)));
                return Reading.of(LedgerDate.day(day), cell.text())
                        .noting("sheet.date.serial", cell.text(), day.toString());
            }
            // a number cell 2023.1 may have been 2023.10 before the program dropped the zero
            if (cell.number() != null && !cell.text().matches("20\\d{6}")) {
                return Reading.unread(cell.text(), "sheet.date.number", cell.text());
            }
            return of(cell.text(), context);
        });
    }

    /** The day of a cell that names one with its year, for sheets that speak of no year; empty for anything else. */
    public static Optional<LocalDate> day(Cell cell) {
        return withYear(cell)
                .filter(date -> date.precision() == DatePrecision.DAY)
                .map(LedgerDate::to);
    }

    /** The last of the days that a cell covers in words that name the year (2024年1月底); empty for anything else. */
    public static Optional<LocalDate> lastDay(Cell cell) {
        return withYear(cell).map(LedgerDate::to);
    }

    /** The days that a cell covers in words that name the year; empty for anything else. */
    public static Optional<LedgerDate> days(Cell cell) {
        return withYear(cell);
    }

    /** A sheet that can say nothing beside a row takes no date with words in brackets beside it. */
    private static Optional<LedgerDate> withYear(Cell cell) {
        var reading = of(cell, new ReadingContext(1, year -> Optional.empty()));
        boolean beside =
                reading.problems().stream().anyMatch(problem -> problem.code().equals(BESIDE));
        return Optional.ofNullable(reading.value()).filter(date -> !date.yearAssumed() && !beside);
    }

    /** A date of the past: without a year it is the last one until that day. */
    public static Reading<LedgerDate> until(Cell cell, LocalDate day) {
        return near(cell, day.getYear(), date -> date.from().isAfter(day) ? -1 : 0, year -> Optional.empty());
    }

    /** A date ahead: without a year it is the first one from that day on. */
    public static Reading<LedgerDate> from(Cell cell, LocalDate day, IntFunction<Optional<LocalDate>> springFestival) {
        return near(cell, day.getYear(), date -> date.to().isBefore(day) ? 1 : 0, springFestival);
    }

    private static Reading<LedgerDate> near(
            Cell cell, int year, ToIntFunction<LedgerDate> off, IntFunction<Optional<LocalDate>> springFestival) {
        var reading = of(cell, new ReadingContext(year, springFestival));
        var date = reading.value();
        int years = date == null || !date.yearAssumed() ? 0 : off.applyAsInt(date);
        var near = years == 0 ? reading : of(cell, new ReadingContext(year + years, springFestival));
        return new Reading<>(
                near.value(),
                near.text(),
                near.remark(),
                near.problems().stream()
                        .map(problem -> problem.code().equals(YEAR_ASSUMED)
                                ? ReadingProblem.notice(
                                        YEAR_NEAR, problem.args().toArray())
                                : problem)
                        .toList());
    }

    static Reading<LedgerDate> of(String text, ReadingContext context) {
        var bracket = BRACKET.matcher(SheetText.folded(text));
        var main = bracket.matches() ? text.substring(0, bracket.end(1)) : text;
        var remark = bracket.matches() ? SheetText.remark(text.substring(bracket.start(2))) : "";
        if (main.length() > LONGEST) {
            return Reading.unread(text, "sheet.date.unread", text);
        }
        if (isSecond(remark)) {
            return Reading.unread(text, "sheet.date.second", main.strip(), remark);
        }
        var words = LEAD.matcher(ChineseNumbers.toDigits(
                SheetText.withoutSpaces(CLOCK.matcher(main).replaceFirst(""))));
        if (!words.matches()) {
            return Reading.unread(text, "sheet.date.unread", text);
        }
        var doubt = words.group(1).matches("力争|争取") ? words.group(1) : "";
        var about = words.group(3).startsWith("左右") ? "左右" : "";
        var reading = dated(text, words.group(2), Stream.of(doubt, about, remark), context);
        return remark.isEmpty()
                        || reading.value() == null
                        || WEEKDAY.matcher(remark).matches()
                ? reading
                : reading.noting(BESIDE, text, remark);
    }

    /** Which of two times is meant nobody can tell. */
    private static boolean isSecond(String beside) {
        return SECOND.matcher(ChineseNumbers.toDigits(SheetText.withoutSpaces(beside)))
                .find();
    }

    private static Reading<LedgerDate> dated(
            String text, String words, Stream<String> remarks, ReadingContext context) {
        try {
            var date = DateWords.parse(words, context).or(() -> range(words, context));
            if (date.isEmpty()) {
                return unread(text, words);
            }
            var remark = remarks.filter(word -> !word.isEmpty()).collect(Collectors.joining(";"));
            var reading = Reading.of(date.get(), text, remark);
            return date.get().yearAssumed()
                    ? reading.noting(YEAR_ASSUMED, text, date.get().to().toString())
                    : reading;
        } catch (UnknownFestival e) {
            return Reading.unread(text, "sheet.date.festival-unknown", text, Integer.toString(e.year));
        } catch (DateTimeException e) {
            return Reading.unread(text, "sheet.date.no-such-day", text);
        }
    }

    /** Two times that are no range are named; anything else is no date at all. */
    private static Reading<LedgerDate> unread(String text, String words) {
        var first = FIRST.matcher(words);
        return first.lookingAt() && isSecond(words.substring(first.end()))
                ? Reading.unread(text, "sheet.date.second", first.group(), words.substring(first.end()))
                : Reading.unread(text, "sheet.date.unread", text);
    }

    private static Optional<LedgerDate> range(String core, ReadingContext context) {
        var match = RANGE.matcher(core);
        if (!match.matches()) {
            return Optional.empty();
        }
        var first = match.group(1).matches("\\d{1,2}") ? match.group(1) + "月" : match.group(1);
        var from = DateWords.parse(first, context);
        var to = DateWords.parse(match.group(2), context);
        if (from.isEmpty() || to.isEmpty() || from.get().from().isAfter(to.get().to())) {
            return Optional.empty();
        }
        var assumed = from.get().yearAssumed() || to.get().yearAssumed();
        return Optional.of(new LedgerDate(from.get().from(), to.get().to(), DatePrecision.RANGE, assumed));
    }

    static final class UnknownFestival extends RuntimeException {

        private final int year;

        UnknownFestival(int year) {
            this.year = year;
        }
    }
}
