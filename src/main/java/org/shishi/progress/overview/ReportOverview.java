package org.shishi.progress.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.progress.AskedReport;
import org.shishi.progress.ReportRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who has reported and who has not: computed when read, from the ledger and the reports as of a day. */
@Service
@Transactional(readOnly = true)
public class ReportOverview {

    private static final Resource REPORTS = Resource.all("reports");

    private final ReportRows rows;
    private final GridRows grid;
    private final ReportingPeriods periods;
    private final Gate gate;

    ReportOverview(ReportRows rows, GridRows grid, ReportingPeriods periods, Gate gate) {
        this.rows = rows;
        this.grid = grid;
        this.periods = periods;
        this.gate = gate;
    }

    /** Every unit that was asked anything in the periods of a calendar year that have begun by the day. */
    public ReportGrid grid(Actor actor, int year, LocalDate asOf) {
        gate.read(actor, Action.REPORT_OVERVIEW, REPORTS);
        var begun = periods.ofYear(year).stream()
                .filter(period -> period.begunBy(asOf))
                .toList();
        return grid.of(begun, asOf);
    }

    /** The forms of a period, told and missing, by due date, unit and project. */
    public List<AskedReport> asked(Actor actor, long period, LocalDate asOf) {
        gate.read(actor, Action.REPORT_OVERVIEW, REPORTS);
        var of = period(period);
        return rows.asked(of.firstDay(), of.firstDay(), asOf, period, null);
    }

    /** The same, one by one; inside a transaction only. */
    public void each(Actor actor, long period, LocalDate asOf, Consumer<AskedReport> reader) {
        gate.read(actor, Action.REPORT_OVERVIEW, REPORTS);
        rows.each(period(period).firstDay(), asOf, period, reader);
    }

    /** How many forms of a period were asked, told and late, of all units together. */
    public ReportGrid.Cell sums(Actor actor, ReportingPeriodView period, LocalDate asOf) {
        gate.read(actor, Action.REPORT_OVERVIEW, REPORTS);
        return grid.total(period.firstDay(), asOf);
    }

    /** The units that miss something in a period, with so many of their projects at most. */
    public List<MissingReports> missingByUnit(Actor actor, ReportingPeriodView period, LocalDate asOf, int most) {
        gate.read(actor, Action.REPORT_OVERVIEW, REPORTS);
        return grid.missing(period.firstDay(), asOf, most);
    }

    /** Only what nobody has told yet. */
    public List<AskedReport> missingIn(Actor actor, long period, LocalDate asOf) {
        return asked(actor, period, asOf).stream().filter(AskedReport::missing).toList();
    }

    /** The unit's forms that fall due in a month; to a unit about itself, to those who oversee about any. */
    public List<RequestedReports> formsAsked(Actor actor, YearMonth month, LocalDate asOf, @Nullable Long unit) {
        if (unit == null || !unit.equals(actor.unitId())) {
            gate.read(actor, Action.REPORT_OVERVIEW, REPORTS);
        }
        return grid.forms(month.atDay(1), month.atEndOfMonth(), asOf, unit);
    }

    /** The period to look at first on a day: the newest that has ended, or else the first that runs. */
    public @Nullable ReportingPeriodView current(Actor actor, int year, LocalDate asOf) {
        gate.read(actor, Action.REPORT_OVERVIEW, REPORTS);
        var begun = periods.ofYear(year).stream()
                .filter(period -> period.begunBy(asOf))
                .toList();
        return begun.stream()
                .filter(period -> period.lastDay().isBefore(asOf))
                .reduce((a, b) -> b)
                .orElse(begun.isEmpty() ? null : begun.get(0));
    }

    /**
     * The period that the office looks at first: the newest with reports that wait for it, or else {@link #current}; where that
     * one asks nothing of anybody, the newest that does.
     */
    public @Nullable ReportingPeriodView toLookAt(Actor actor, int year, LocalDate asOf) {
        var current = current(actor, year, asOf);
        var newest = periods.ofYear(year).stream()
                .filter(period -> period.begunBy(asOf))
                .sorted(Comparator.comparing(ReportingPeriodView::firstDay).reversed())
                .toList();
        var waiting = grid.waiting(year);
        return newest.stream()
                .filter(period -> waiting.contains(period.id()))
                .findFirst()
                .or(() -> Stream.concat(Stream.ofNullable(current), newest.stream())
                        .filter(period -> grid.total(period.firstDay(), asOf).asked() > 0)
                        .findFirst())
                .orElse(current);
    }

    public ReportingPeriodView period(Actor actor, long id) {
        gate.read(actor, Action.REPORT_OVERVIEW, REPORTS);
        return period(id);
    }

    private ReportingPeriodView period(long id) {
        return periods.byId(id).orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.REPORT_OVERVIEW, "period:" + id));
    }
}
