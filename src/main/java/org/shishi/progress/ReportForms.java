package org.shishi.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Resource;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.ProjectDetail;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.springframework.stereotype.Component;

/** Puts together what one report is about: project, period, the unit that is asked, what was told before. */
@Component
class ReportForms {

    private final Projects projects;
    private final ReportingPeriods periods;
    private final ReportViews reports;
    private final Clock clock;

    ReportForms(Projects projects, ReportingPeriods periods, ReportViews reports, Clock clock) {
        this.projects = projects;
        this.periods = periods;
        this.reports = reports;
        this.clock = clock;
    }

    /** A form and what its content is checked against. */
    record Opened(ReportOpening form, ReportChecks checks, boolean voted) {

        Resource resource() {
            return ReportLookup.resource(
                    "report:" + form.project().code() + "/" + form.period().code(),
                    form.unit().id());
        }

        Plan plan() {
            return new Plan(form.indicators(), form.sites(), List.of());
        }

        /** The report with the names that are known already. */
        ReportView view(ProgressReport report) {
            var project = form.project();
            return report.view(
                    new ReportedProject(
                            project.id(), project.code(), project.description().title()),
                    form.period(),
                    form.unit());
        }

        /** The day on which the facts hold: the period's last, or the day of sending where that is earlier. */
        LocalDate day() {
            var last = form.period().lastDay();
            return last.isBefore(checks.today()) ? last : checks.today();
        }
    }

    /** Of the unit that leads the project now, or of the one whose report is there. */
    Opened open(Actor actor, ReportKey key) {
        var today = LocalDate.now(clock);
        var period = periods.byId(key.period())
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.REPORT_FILL, "period:" + key.period()));
        var detail = projects.get(actor, key.project(), today);
        var told = reports.around(detail.project().id(), period);
        var lead = detail.project().leadUnit();
        var unit = told.stream()
                .filter(report -> report.period().id() == period.id())
                .filter(report -> Objects.equals(report.unit().id(), actor.unitId()))
                .map(ReportView::unit)
                .findFirst()
                .orElse(new ReportingUnit(lead.id(), lead.code(), lead.name()));
        var present = told.stream()
                .filter(report ->
                        report.period().id() == period.id() && report.unit().id() == unit.id())
                .findFirst()
                .orElse(null);
        var last = ReportLookup.toldBefore(told, period).reduce((a, b) -> b).orElse(null);
        var known = reports.toldAfter(detail.project().id(), period)
                ? known(detail, projects.get(actor, key.project(), then(detail.project(), period)))
                : detail;
        return opened(detail, known, period, unit, present, last, today);
    }

    /** The period's end, from which on nothing is known of a later one. */
    private static LocalDate then(ProjectView project, ReportingPeriodView period) {
        var adopted = project.description().adoptedOn();
        return period.lastDay().isBefore(adopted) ? adopted : period.lastDay();
    }

    /** What was known then of how far the project was; the plan is that of now. */
    private static ProjectDetail known(ProjectDetail now, ProjectDetail then) {
        var plan = now.plan();
        var indicators = plan.indicators().stream()
                .map(indicator -> indicator.reaching(result(then.plan(), indicator.name())))
                .toList();
        return new ProjectDetail(then.summary(), new Plan(indicators, plan.sites(), plan.milestones()));
    }

    private static @Nullable BigDecimal result(Plan plan, String indicator) {
        return plan.indicators().stream()
                .filter(one -> one.name().equals(indicator))
                .map(Indicator::result)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** @param known what was known of how far it was before the period's end */
    private static Opened opened(
            ProjectDetail detail,
            ProjectDetail known,
            ReportingPeriodView period,
            ReportingUnit unit,
            @Nullable ReportView present,
            @Nullable ReportView last,
            LocalDate today) {
        var project = detail.project();
        var checks = new ReportChecks(
                last == null
                        ? known.project().progress().percent()
                        : last.content().percent(),
                last == null
                        ? known.plan().indicators().stream()
                                .map(i -> new IndicatorResult(i.name(), i.result()))
                                .toList()
                        : last.content().results(),
                detail.plan().indicators(),
                project.stage().completed(),
                today);
        var content = present == null
                ? Prefill.of(known.project(), known.plan(), last)
                : present.open() ? Prefill.fitted(present.content(), known.plan()) : present.content();
        var form = new ReportOpening(
                project,
                period,
                unit,
                present,
                last,
                content,
                known.plan().indicators(),
                detail.plan().sites(),
                checks.flags(content));
        return new Opened(form, checks, detail.summary().voted());
    }

    /** What {@link AskedProject} refuses. */
    static void refuseNotAsked(Opened opened) {
        var project = opened.form().project();
        var since = project.completedOn() == null ? project.stageSince() : project.completedOn();
        new AskedProject(
                        project.code(),
                        project.planYear(),
                        project.description().adoptedOn(),
                        project.stage(),
                        since)
                .refuse(
                        opened.form().period(),
                        opened.checks().today(),
                        opened.form().present() != null);
    }
}
