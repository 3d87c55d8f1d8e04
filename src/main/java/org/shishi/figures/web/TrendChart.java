package org.shishi.figures.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.shishi.figures.TrendPoint;
import org.shishi.frame.Chart;

/** Draws the year: how many were completed by the end of each month; the title says in which month most were. */
final class TrendChart {

    private TrendChart() {}

    static Chart of(List<TrendPoint> trend, FigureWords words) {
        var rows = trend.stream()
                .map(point -> new Chart.Row(
                        label(point.day(), words),
                        List.of(String.valueOf(point.counts().completed()))))
                .toList();
        var columns = List.of(words.say("dashboard.trend.day"), words.say("dashboard.trend.completed"));
        return new Chart("bar", finding(trend, words), columns, rows);
    }

    private static String finding(List<TrendPoint> trend, FigureWords words) {
        var last = trend.get(trend.size() - 1);
        var until = words.date("dashboard.trend.date", last.day());
        if (last.counts().completed() == 0) {
            return words.say("dashboard.trend.none", until);
        }
        var most = gains(trend).stream().max(java.util.Comparator.comparingInt(Gain::completed));
        int year = trend.get(0).day().getYear();
        return most.filter(gain -> trend.size() > 1)
                .map(gain -> words.say(
                        "dashboard.trend.finding",
                        within(gain.in().day(), year, words),
                        gain.completed(),
                        until,
                        last.counts().completed()))
                .orElseGet(() ->
                        words.say("dashboard.trend.single", until, last.counts().completed()));
    }

    private record Gain(TrendPoint in, int completed) {}

    private static List<Gain> gains(List<TrendPoint> trend) {
        var gains = new ArrayList<Gain>();
        int before = 0;
        for (var point : trend) {
            gains.add(new Gain(point, point.counts().completed() - before));
            before = point.counts().completed();
        }
        return gains;
    }

    /** When those were completed that came by a day: within its month, not on the day until which it is known. */
    private static String within(LocalDate day, int year, FigureWords words) {
        return day.getYear() == year ? words.date("dashboard.trend.month", day) : label(day, words);
    }

    /** A month by its name; the day itself where the month is not over. */
    private static String label(LocalDate day, FigureWords words) {
        boolean whole = day.equals(YearMonth.from(day).atEndOfMonth());
        return words.date(whole ? "dashboard.trend.month" : "dashboard.trend.date", day);
    }
}
