package org.shishi.sheet.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the shapes in which Chinese tables write a time, each exactly; what fits none is not a date. */
final class DateWords {

    private static final String YEAR = "(?:(\\d{4}|\\d{2}|今|本|当|明|次|翌)年度?)?";
    private static final String BETWEEN = "[-./、—–]";
    private static final String BEFORE = "(?:前|以前|之前)?";

    private record Shape(Pattern pattern, BiFunction<MatchResult, ReadingContext, LedgerDate> reading) {}

    private static final List<Shape> SHAPES = List.of(
            shape(
                    "(\\d{4})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{1,2})(?:T[\\d:.]+)?" + BEFORE,
                    (m, c) -> LedgerDate.day(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))),
            shape(
                    "(20\\d{2})(\\d{2})(\\d{2})",
                    (m, c) -> LedgerDate.day(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))),
            shape(
                    "([2-3]\\d)[-./](\\d{1,2})[-./](\\d{1,2})" + BEFORE,
                    (m, c) -> LedgerDate.day(LocalDate.of(2000 + number(m, 1), number(m, 2), number(m, 3)))),
            shape(
                    "(\\d{4})[-./](\\d{1,2})" + BEFORE,
                    (m, c) -> LedgerDate.month(LocalDate.of(number(m, 1), number(m, 2), 1))),
            shape(
                    YEAR + "(\\d{1,2})月(\\d{1,2})[日号]?(?:[上下中]午|凌晨|晚)?" + BEFORE,
                    (m, c) -> LedgerDate.day(LocalDate.of(year(m, c), number(m, 2), number(m, 3)))
                            .assumed(isAssumed(m))),
            shape(YEAR + "(\\d{1,2})月份?(上旬|中旬|下旬|初|中|底|末|上半月|下半月)?" + BEFORE, DateWords::month),
            shape(YEAR + "第?([1-4])季度[末底内]?" + BEFORE, DateWords::quarter),
            shape(YEAR + "[Qq]([1-4])", DateWords::quarter),
            shape(YEAR + "(上|下)半年[末底内]?" + BEFORE, DateWords::half),
            shape(YEAR + "(春节|除夕|元旦|国庆节?|五一)(?:前|以前|之前|前夕)", DateWords::festival),
            shape("(\\d{4}|\\d{2}|今|本|当|明|次|翌)?年度?[底末内终]?" + BEFORE, DateWords::wholeYear),
            shape("(全)年", DateWords::wholeYear));

    private DateWords() {}

    static Optional<LedgerDate> parse(String words, ReadingContext context) {
        for (var shape : SHAPES) {
            var match = shape.pattern().matcher(words);
            if (match.matches()) {
                return Optional.of(shape.reading().apply(match.toMatchResult(), context));
            }
        }
        return Optional.empty();
    }

    private static Shape shape(String pattern, BiFunction<MatchResult, ReadingContext, LedgerDate> reading) {
        return new Shape(Pattern.compile(pattern), reading);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static boolean isAssumed(MatchResult match) {
        return match.group(1) == null;
    }

    private static int year(MatchResult match, ReadingContext context) {
        return year(match.group(1), context);
    }

    private static int year(@Nullable String word, ReadingContext context) {
        if (word == null) {
            return context.planYear();
        }
        return switch (word) {
            case "今", "本", "当", "全" -> context.planYear();
            case "明", "次", "翌" -> context.planYear() + 1;
            default -> Integer.parseInt(word) + (word.length() == 2 ? 2000 : 0);
        };
    }

    private static LedgerDate month(MatchResult match, ReadingContext context) {
        var month = YearMonth.of(year(match, context), number(match, 2));
        var part = match.group(3) == null ? "" : match.group(3);
        var last = month.lengthOfMonth();
        var days = switch (part) {
            case "上旬", "初" -> new int[] {1, 10};
            case "中旬", "中" -> new int[] {11, 20};
            case "下旬" -> new int[] {21, last};
            case "上半月" -> new int[] {1, 15};
            case "下半月" -> new int[] {16, last};
            case "底", "末" -> new int[] {last, last};
            default -> new int[] {1, last};
        };
        var precision = part.isEmpty() ? DatePrecision.MONTH : DatePrecision.PART_OF_MONTH;
        return new LedgerDate(month.atDay(days[0]), month.atDay(days[1]), precision, isAssumed(match));
    }

    private static LedgerDate quarter(MatchResult match, ReadingContext context) {
        return months(match, context, number(match, 2) * 3 - 2, 3, DatePrecision.QUARTER);
    }

    private static LedgerDate half(MatchResult match, ReadingContext context) {
        return months(match, context, match.group(2).equals("上") ? 1 : 7, 6, DatePrecision.HALF_YEAR);
    }

    private static LedgerDate months(
            MatchResult match, ReadingContext context, int first, int count, DatePrecision precision) {
        var month = YearMonth.of(year(match, context), first);
        return new LedgerDate(month.atDay(1), month.plusMonths(count - 1L).atEndOfMonth(), precision, isAssumed(match));
    }

    /** Work of year Y that is to be ready before the festival is meant for the festival that follows: Y+1's. */
    private static LedgerDate festival(MatchResult match, ReadingContext context) {
        var named = match.group(1) != null;
        var plan = year(match, context);
        var day = switch (match.group(2)) {
            case "春节", "除夕" -> springFestival(named ? plan : plan + 1, context);
            case "元旦" -> LocalDate.of(named ? plan : plan + 1, 1, 1);
            case "五一" -> LocalDate.of(plan, 5, 1);
            default -> LocalDate.of(plan, 10, 1);
        };
        var eve = day.minusDays(1);
        return new LedgerDate(eve, eve, DatePrecision.FESTIVAL, isAssumed(match));
    }

    private static LocalDate springFestival(int year, ReadingContext context) {
        return context.springFestival().apply(year).orElseThrow(() -> new ReadDate.UnknownFestival(year));
    }

    private static LedgerDate wholeYear(MatchResult match, ReadingContext context) {
        var year = year(match, context);
        return new LedgerDate(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR, isAssumed(match));
    }
}
