package org.shishi.progress.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Policy;
import org.shishi.progress.ProgressReports;
import org.shishi.progress.ReportFilter;
import org.shishi.progress.ReportState;
import org.shishi.progress.overview.ReportOverview;
import org.shishi.progress.web.OfficePeriod.Sums;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Puts the office's pages together, in the reader's language. */
@Component
class OfficeViews {

    private static final int PAGE = 50;

    /** So many of a unit's missing projects are named. */
    private static final int TITLES = 20;

    private final ProgressReports reports;
    private final ReportOverview overview;
    private final ReportingPeriods periods;
    private final MessageSource messages;

    OfficeViews(ProgressReports reports, ReportOverview overview, ReportingPeriods periods, MessageSource messages) {
        this.reports = reports;
        this.overview = overview;
        this.periods = periods;
        this.messages = messages;
    }

    OfficeYear year(Actor actor, Viewpoint from, Locale locale) {
        var words = words(locale);
        var month = YearMonth.from(from.asOf());
        return new OfficeYear(
                title(from, locale),
                current(actor, from, words),
                grid(actor, from, locale),
                month.toString(),
                Policy.mayEver(actor, Action.REPORT_IMPORT));
    }

    GridView grid(Actor actor, Viewpoint from, Locale locale) {
        return GridView.of(
                overview.grid(actor, from.year(), from.asOf()),
                overview.formsAsked(actor, YearMonth.from(from.asOf()), from.asOf(), null),
                words(locale));
    }

    /** The period that runs or ran last, or none. */
    @Nullable
    ReportingPeriodView running(Actor actor, Viewpoint from) {
        return overview.current(actor, from.year(), from.asOf());
    }

    private OfficeYear.@Nullable Current current(Actor actor, Viewpoint from, OfficeWords words) {
        var period = overview.toLookAt(actor, from.year(), from.asOf());
        return period == null
                ? null
                : new OfficeYear.Current(
                        period.code(),
                        words.text(period),
                        period.dueOn().toString(),
                        period.dueSure(),
                        sums(actor, period, from));
    }

    OfficePeriod period(Actor actor, Viewpoint from, String code, String show, int page, Locale locale) {
        var period = overview.period(actor, id(code));
        var sums = sums(actor, period, from);
        var words = words(locale);
        var list = listed(show, sums);
        var filter = ReportFilter.of(period.year()).ofPeriod(period.id());
        var told = list.equals("missing")
                ? Page.<OfficePeriod.Told>empty()
                : reports.find(
                                actor,
                                list.equals("confirm")
                                        ? filter.in(ReportState.SUBMITTED)
                                        : filter.in(ReportState.SUBMITTED, ReportState.CONFIRMED, ReportState.RETURNED),
                                PageRequest.of(page, PAGE))
                        .map(line -> OfficeRows.told(line, words));
        return new OfficePeriod(
                period,
                words.text(period),
                list,
                sums,
                told,
                list.equals("missing")
                        ? OfficeRows.missing(overview.missingByUnit(actor, period, from.asOf(), TITLES))
                        : List.of(),
                Policy.mayEver(actor, Action.REPORT_CONFIRM),
                Policy.mayEver(actor, Action.REPORT_REMIND));
    }

    ReviewedReport report(Actor actor, long id, Locale locale) {
        var report = reports.get(actor, id);
        var before = reports.ofProject(actor, report.project().code()).stream()
                .filter(told -> told.state().told())
                .filter(told -> told.period().lastDay().isBefore(report.period().firstDay()))
                .findFirst()
                .orElse(null);
        return OfficeRows.report(report, before, Policy.mayEver(actor, Action.REPORT_CONFIRM), words(locale));
    }

    /** A period's id; hidden where there is none. */
    long id(String code) {
        return periods.byCode(code)
                .map(ReportingPeriodView::id)
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.REPORT_OVERVIEW, "period:" + code));
    }

    String title(Viewpoint from, Locale locale) {
        return words(locale).say("office.title", Integer.toString(from.year()));
    }

    String text(RuleViolation e, Locale locale) {
        return words(locale).say(e.code(), e.args());
    }

    OfficeWords words(Locale locale) {
        return new OfficeWords(messages, locale);
    }

    /** What the reader asked for, or else what there is to do first. */
    private static String listed(String show, Sums sums) {
        if (List.of("confirm", "missing", "told").contains(show)) {
            return show;
        }
        if (sums.toConfirm() > 0) {
            return "confirm";
        }
        return sums.missing() > 0 ? "missing" : "told";
    }

    private Sums sums(Actor actor, ReportingPeriodView period, Viewpoint from) {
        var counted = overview.sums(actor, period, from.asOf());
        var toConfirm = reports.find(
                        actor,
                        ReportFilter.of(period.year()).ofPeriod(period.id()).in(ReportState.SUBMITTED),
                        PageRequest.of(0, 1))
                .getTotalElements();
        return new Sums(counted.asked(), counted.told(), counted.missing(), counted.late(), toConfirm);
    }
}
