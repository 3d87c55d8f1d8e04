package org.shishi.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.period.ReportingPeriodView;

/**
 * What a document's figures are counted from.
 *
 * @param period of a bulletin; none for what speaks of the whole year
 * @param asOf the day up to which facts count
 * @param since the day of the document before it, from which on it tells what moved
 * @param datedOn the date below it (成文日期)
 */
public record DocumentScope(
        int planYear, @Nullable ReportingPeriodView period, LocalDate asOf, LocalDate since, LocalDate datedOn) {

    /** The address of a screen, seen as of the same day. */
    String screen(String path, String query) {
        return path + "?year=" + planYear + "&asOf=" + asOf + (query.isEmpty() ? "" : "&" + query);
    }

    /** 2023年9月上半月, 2023年10月, 2023年度. */
    public String name() {
        return period == null ? planYear + "年度" : period.name();
    }

    /** Names the Spring Festival that ends the plan year; before the one that comes first it is told with its year. */
    String festival(FestivalCalendar festivals) {
        int ends = planYear + 1;
        boolean another = festivals.knows(ends - 1) && !asOf.isAfter(festivals.eve(ends - 1));
        return another ? ends + "年春节" : "春节";
    }
}
