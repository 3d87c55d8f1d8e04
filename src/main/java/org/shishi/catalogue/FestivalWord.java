package org.shishi.catalogue;

import org.shishi.calendar.FestivalCalendar;

/** Names the Spring Festival that ends a plan year; before the one that comes first it is told with its year. */
final class FestivalWord {

    private FestivalWord() {}

    static String of(DocumentScope basis, FestivalCalendar festivals) {
        int ends = basis.planYear() + 1;
        boolean another = festivals.knows(ends - 1) && !basis.asOf().isAfter(festivals.eve(ends - 1));
        return another ? ends + "年春节" : "春节";
    }
}
