package org.shishi.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a unit still owes, in as many statements for one report as for a hundred. */
@Component
class DueReports {

    private static final Comparator<AskedReport> ORDER = Comparator.comparing(AskedReport::late)
            .reversed()
            .thenComparing(asked -> asked.period().dueOn())
            .thenComparing(asked -> asked.project().code());

    private final ReportRows rows;
    private final ReportViews reports;

    DueReports(ReportRows rows, ReportViews reports) {
        this.rows = rows;
        this.reports = reports;
    }

    /** Without what was told before, which only a form needs. */
    List<AskedReport> missing(long unit, LocalDate asOf) {
        return rows.missing(asOf.minusYears(1), asOf, unit).stream()
                .sorted(ORDER)
                .toList();
    }

    List<DueReport> of(long unit, LocalDate asOf) {
        return dues(missing(unit, asOf), asOf);
    }

    OwedReports first(long unit, LocalDate asOf, int most) {
        var missing = missing(unit, asOf);
        var begun = rows.begun(unit);
        var first = begunFirst(missing, begun, most);
        return new OwedReports(
                dues(first, asOf),
                missing.size(),
                missing.stream().filter(AskedReport::late).count(),
                missing.stream()
                        .filter(asked -> Boolean.TRUE.equals(begun.get(Begun.of(asked))))
                        .count());
    }

    /** A form of which something is kept. */
    record Begun(long project, long period) {

        static Begun of(AskedReport asked) {
            return new Begun(asked.project().id(), asked.period().id());
        }
    }

    /** @param begun whether it was returned */
    static List<AskedReport> begunFirst(List<AskedReport> missing, Map<Begun, Boolean> begun, int most) {
        var returned = Comparator.comparing((AskedReport asked) -> !begun.getOrDefault(Begun.of(asked), false));
        return missing.stream()
                .sorted(
                        missing.size() <= most
                                ? returned
                                : returned.thenComparing(asked -> !begun.containsKey(Begun.of(asked))))
                .limit(most)
                .toList();
    }

    private List<DueReport> dues(List<AskedReport> missing, LocalDate asOf) {
        var projects = missing.stream().map(asked -> asked.project().id()).collect(Collectors.toSet());
        var told = reports.ofProjects(projects).stream()
                .collect(Collectors.groupingBy(report -> report.project().id()));
        return missing.stream().map(asked -> due(asked, told, asOf)).toList();
    }

    private static DueReport due(AskedReport asked, Map<Long, List<ReportView>> told, LocalDate today) {
        var its = told.getOrDefault(asked.project().id(), List.of());
        var last =
                ReportLookup.toldBefore(its, asked.period()).reduce((a, b) -> b).orElse(null);
        var started = its.stream()
                .filter(report -> report.open()
                        && report.period().id() == asked.period().id()
                        && report.unit().id() == asked.unit().id())
                .findFirst()
                .orElse(null);
        return new DueReport(
                asked.project(),
                asked.period(),
                asked.unit(),
                asked.late(),
                started,
                last,
                last != null && sameAgain(last, today),
                prefilled(started, last));
    }

    /** A report is asked of what is not complete: that it was, as before it was opened again, cannot be said again. */
    private static boolean sameAgain(ReportView last, LocalDate today) {
        var content = last.content();
        boolean openedAgain = last.state() == ReportState.CONFIRMED && content.completedOn() != null;
        return !openedAgain
                && new ReportChecks(content.percent(), List.of(), List.of(), false, today)
                        .flags(content)
                        .isEmpty();
    }

    private static ReportContent prefilled(@Nullable ReportView started, @Nullable ReportView last) {
        if (started != null) {
            return started.content();
        }
        return last == null ? ReportContent.EMPTY : last.content();
    }
}
