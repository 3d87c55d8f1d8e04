package org.shishi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.reading.DatePrecision;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.ReadingContext;

/** Reads days as the State Council's notices write them: one, several (4月4日、5日), or from one to another (2月5日至11日, 2027.2.5-2.11). */
record NoticeDays(int year, IntFunction<Optional<LocalDate>> festival) {

    /** Programs keep a day as the number of days since then; these are of this century. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final Pattern DAY_COUNT = Pattern.compile("[34567]\\d{4}(?:\\.0+)?");
    private static final Pattern ASIDE =
            Pattern.compile("\\([^()]*\\)|\\s|(?:星期|礼拜|周)[一二三四五六日天]|[,，]?共\\d{1,2}天[。.;；]?$"
                    + "|[,，]?(?:放假调休|放假|休息|调休上班|调休|补班|上班)(?=(?:[,，]?共\\d{1,2}天)?[。.;；]?$)|[。;；]$");
    private static final Pattern BETWEEN = Pattern.compile("[、,;，；]|(?<=[日号])和");
    private static final Pattern TO = Pattern.compile("至|到|~|—+|–+");
    private static final Pattern DASH =
            Pattern.compile("(\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|.*[日号]|\\d{1,2}[./]\\d{1,2})-(.+)");
    private static final Pattern DOTTED = Pattern.compile("(?:(?:(\\d{4})[-./])?(\\d{1,2})[-./])?(\\d{1,2})[日号]?");
    private static final int MOST = 40;

    /** None where the cell cannot be read as a whole. */
    List<LocalDate> of(Cell cell) {
        var text = ASIDE.matcher(WrittenText.folded(cell.text())).replaceAll("");
        if (cell.date() != null || text.isEmpty()) {
            return Optional.ofNullable(cell.date()).stream().toList();
        }
        if (DAY_COUNT.matcher(text).matches()) {
            return List.of(EPOCH.plusDays(Long.parseLong(text.replaceFirst("\\..*", ""))));
        }
        var days = new ArrayList<LocalDate>();
        for (var part : BETWEEN.split(text)) {
            if (!add(days, part)) {
                return List.of();
            }
        }
        return days;
    }

    private boolean add(List<LocalDate> days, String part) {
        var dash = DASH.matcher(part);
        var ends = dash.matches() ? new String[] {dash.group(1), dash.group(2)} : TO.split(part);
        var before = days.isEmpty() ? null : days.get(days.size() - 1);
        var from = day(ends[0], before);
        var to = ends.length == 2 ? day(ends[1], from) : from;
        if (ends.length > 2
                || from == null
                || to == null
                || to.isBefore(from)
                || from.plusDays(MOST).isBefore(to)) {
            return false;
        }
        from.datesUntil(to.plusDays(1)).forEach(days::add);
        return true;
    }

    /** @param before the day named before it, which says the month and the year where this one does not */
    private @Nullable LocalDate day(String text, @Nullable LocalDate before) {
        var brief = DOTTED.matcher(text);
        if (brief.matches()) {
            return dotted(brief.group(1), brief.group(2), brief.group(3), before);
        }
        var said = before == null ? year : before.getYear();
        var reading = ReadDate.of(Cell.text("A1", text), new ReadingContext(said, festival))
                .value();
        return reading == null || reading.precision() != DatePrecision.DAY ? null : reading.to();
    }

    private @Nullable LocalDate dotted(
            @Nullable String saidYear, @Nullable String saidMonth, String day, @Nullable LocalDate before) {
        if (saidMonth == null && before == null) {
            return null;
        }
        int ofYear = saidYear != null ? Integer.parseInt(saidYear) : before == null ? year : before.getYear();
        int month = saidMonth != null
                ? Integer.parseInt(saidMonth)
                : Objects.requireNonNull(before).getMonthValue();
        int number = Integer.parseInt(day);
        boolean there = month >= 1
                && month <= 12
                && number >= 1
                && number <= LocalDate.of(ofYear, month, 1).lengthOfMonth();
        return there ? LocalDate.of(ofYear, month, number) : null;
    }
}
