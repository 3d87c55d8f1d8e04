package org.shishi.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shishi.sheet.reading.SheetText;

/** Compares the days of the week that a notice names beside its dates (1月1日（周四）) with those on which they fall. */
final class NamedWeekdays {

    /** Columns that hold nothing else. */
    static final Set<String> HEADINGS = Set.of("星期", "星期几", "周几");

    private static final String NAMES = "一二三四五六日";
    private static final Pattern NAMED = Pattern.compile("(?:星期|礼拜|周)([一二三四五六日天])");
    private static final Pattern BESIDE = Pattern.compile(
            "(\\d{1,2})[日号]?(?:\\((?:[^()]*[^()末])?(?:星期|礼拜|周)([一二三四五六日天])[^()]*\\)|(?:星期|礼拜|周)([一二三四五六日天]))");

    private NamedWeekdays() {}

    /** The dates of a cell that fall on another day of the week than it says, with what it says. */
    static List<String> wrong(String text, List<LocalDate> days) {
        return BESIDE.matcher(SheetText.withoutSpaces(text))
                .results()
                .flatMap(found -> {
                    int number = Integer.parseInt(found.group(1));
                    var name = found.group(2) == null ? found.group(3) : found.group(2);
                    var meant = days.stream()
                            .filter(day -> day.getDayOfMonth() == number)
                            .toList();
                    return meant.isEmpty() || meant.stream().anyMatch(day -> falls(day, name))
                            ? Optional.<String>empty().stream()
                            : Optional.of(said(meant.get(0), name)).stream();
                })
                .toList();
    }

    /** The same of a cell that says the day of the week and nothing else. */
    static Optional<String> beside(String text, List<LocalDate> days) {
        var named = NAMED.matcher(SheetText.withoutSpaces(text));
        return days.size() != 1 || !named.matches() || falls(days.get(0), named.group(1))
                ? Optional.empty()
                : Optional.of(said(days.get(0), named.group(1)));
    }

    private static boolean falls(LocalDate day, String name) {
        return name(day).equals(name.replace("天", "日"));
    }

    private static String name(LocalDate day) {
        int at = day.getDayOfWeek().getValue() - 1;
        return NAMES.substring(at, at + 1);
    }

    private static String said(LocalDate day, String name) {
        return day + "（周" + name + " ≠ 周" + name(day) + "）";
    }
}
