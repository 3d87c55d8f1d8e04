package org.shishi.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of a period, before it has a due date: how a year is cut into periods without gap or overlap. */
record PeriodDays(PeriodKind kind, LocalDate first, LocalDate last) {

    static PeriodDays of(PeriodKind kind, LocalDate first) {
        return new PeriodDays(kind, first, kind.lastDay(first));
    }

    /** The periods from a boundary of the rhythm to the end of its year. */
    static List<PeriodDays> untilYearsEnd(LocalDate boundary, ReportingFrequency rhythm) {
        var spans = new ArrayList<PeriodDays>();
        for (var first = boundary; first.getYear() == boundary.getYear(); ) {
            var span = of(rhythm.kindFrom(first), first);
            spans.add(span);
            first = span.last().plusDays(1);
        }
        return spans;
    }

    /** The same year in another rhythm from the boundary on; a month that it falls into ends on the 15th. */
    static List<PeriodDays> switched(List<PeriodDays> spans, LocalDate boundary, ReportingFrequency rhythm) {
        var result = new ArrayList<PeriodDays>();
        for (var span : spans) {
            if (span.last().isBefore(boundary)) {
                result.add(span);
            } else if (span.first().isBefore(boundary)) {
                result.add(of(PeriodKind.FIRST_HALF, span.first()));
            }
        }
        result.addAll(untilYearsEnd(boundary, rhythm));
        return result;
    }
}
