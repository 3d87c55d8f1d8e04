package org.shishi.sheet.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the lines above a table say about all of it.
 *
 * @param text the lines, joined
 * @param planYear the first year named, other than in a day such as the as-of date
 * @param asOf the day that the sheet speaks of (截至2024年1月8日)
 * @param ends the last day of the month, quarter or half year that the lines name (2023年10月, 一季度)
 * @param level where the title names exactly one (省政府民生实事)
 * @param money the unit of the amounts, where the lines say it
 * @param period whether the table speaks of a month, a quarter or a half year rather than of the project
 */
public record TitleFacts(
        String text,
        @Nullable Integer planYear,
        @Nullable LocalDate asOf,
        @Nullable LocalDate ends,
        @Nullable LedgerLevel level,
        @Nullable UnitSaid money,
        boolean period) {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
    private static final Pattern DAY = Pattern.compile("20\\d{2}年\\d{1,2}月\\d{1,2}[日号]");
    private static final Pattern AS_OF = Pattern.compile(
            "截[至止]到?(?:目前)?:?\\(?((?:20\\d{2}年)?\\d{1,2}月(?:\\d{1,2}[日号]|底|末)?|20\\d{2}[-./]\\d{1,2}[-./]\\d{1,2})");
    /** Beside it, unless it is said to be another sort of day. */
    private static final Pattern OTHER_DAY = Pattern.compile(
            "(?<![\\d年月至到~-])(?<!(?:日期|时间|印发|填报|制表|编制|打印|报送)[:为于]{0,2})(?:20\\d{2}年)?\\d{1,2}月\\d{1,2}[日号]"
                    + "(?![至到~-]|.{0,8}(?:会议|通过|召开|印发|发文|下达|起|开始|以来))");

    private static final Pattern PERIOD = Pattern.compile("\\d{1,2}月(?!\\d)|季度|半月|半年|[上中下]旬");

    private static final Pattern MONTH = Pattern.compile("(?:(20\\d{2})年)?(\\d{1,2})月份?(?!\\d)");
    private static final Pattern QUARTER = Pattern.compile("第?([一二三四1-4])季度");
    private static final int QUARTER_MONTHS = 3;

    public static TitleFacts of(String lines) {
        var text = SheetText.withoutSpaces(lines);
        var undated = DAY.matcher(AS_OF.matcher(text).replaceAll("")).replaceAll("");
        var year = YEAR.matcher(undated).results().findFirst().map(match -> Integer.valueOf(match.group(1)));
        return new TitleFacts(
                lines,
                year.orElse(null),
                asOf(text, year.orElse(0)).orElse(null),
                ends(undated, year.orElse(0)).orElse(null),
                ReadLevel.mentioned(text).orElse(null),
                UnitSaid.above(text).orElse(null),
                PERIOD.matcher(undated).find());
    }

    /** The unit of the amounts; none where nothing is said, or nothing that is known. */
    public @Nullable MoneyUnit unit() {
        return money == null ? null : money.unit();
    }

    /** All days that the lines may speak of, where they name more than one: nobody can tell which of them it is. */
    public List<LocalDate> asOfDays() {
        int year = planYear == null ? 0 : planYear;
        var days = new TreeSet<LocalDate>();
        for (var line : text.split("\\n")) {
            var plain = SheetText.withoutSpaces(line);
            var said =
                    AS_OF.matcher(plain).results().map(match -> match.group(1)).toList();
            var beside = said.isEmpty()
                    ? Stream.<String>empty()
                    : OTHER_DAY
                            .matcher(AS_OF.matcher(plain).replaceAll(""))
                            .results()
                            .map(MatchResult::group);
            Stream.concat(said.stream(), beside)
                    .flatMap(words -> day(words, year).stream())
                    .forEach(days::add);
        }
        return days.size() > 1 ? List.copyOf(days) : List.of();
    }

    /** The same where every column says its own unit. */
    public TitleFacts withoutMoney() {
        return new TitleFacts(text, planYear, asOf, ends, level, null, period);
    }

    private static Optional<LocalDate> ends(String undated, int planYear) {
        var month = MONTH.matcher(undated);
        if (month.find()) {
            int year = month.group(1) == null ? planYear : Integer.parseInt(month.group(1));
            return end(year, Integer.parseInt(month.group(2)));
        }
        var quarter = QUARTER.matcher(undated);
        if (quarter.find()) {
            return end(
                    planYear,
                    ("一二三四".indexOf(quarter.group(1)) + "1234".indexOf(quarter.group(1)) + 2) * QUARTER_MONTHS);
        }
        return undated.contains("上半年") ? end(planYear, 2 * QUARTER_MONTHS) : Optional.empty();
    }

    private static Optional<LocalDate> end(int year, int month) {
        return year == 0 || month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(YearMonth.of(year, month).atEndOfMonth());
    }

    private static Optional<LocalDate> asOf(String text, int planYear) {
        var match = AS_OF.matcher(text);
        return match.find() ? day(match.group(1), planYear) : Optional.empty();
    }

    private static Optional<LocalDate> day(String words, int planYear) {
        if (planYear == 0 && !words.startsWith("20")) {
            return Optional.empty();
        }
        var context = new ReadingContext(planYear, year -> Optional.empty());
        return Optional.ofNullable(ReadDate.of(words, context).value()).map(LedgerDate::to);
    }
}
