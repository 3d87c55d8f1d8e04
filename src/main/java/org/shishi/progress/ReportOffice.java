package org.shishi.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.project.entry.ReportedFacts;
import org.shishi.project.ledger.TakeReport;
import org.shishi.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on the units' reports: what is confirmed goes into the ledger in the same transaction, as facts of the day that the
 * report speaks of; what is returned is asked again, with a reason. One or many at a time, all of them or none.
 */
@Service
@Transactional
public class ReportOffice {

    private static final Resource REPORTS = Resource.all("reports");

    private final ProgressReportRepository reports;
    private final ReportLookup lookup;
    private final Reminders reminders;
    private final ReportedFacts ledger;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportOffice(
            ProgressReportRepository reports,
            ReportLookup lookup,
            Reminders reminders,
            ReportedFacts ledger,
            Gate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.lookup = lookup;
        this.reminders = reminders;
        this.ledger = ledger;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses one that is not submitted ({@code report.state}) or has become another since ({@link ReportClash}). */
    public List<ReportView> confirm(Actor actor, List<ReportPick> picks) {
        gate.command(actor, Action.REPORT_CONFIRM, REPORTS, Map.of("confirm", picks));
        var picked = picked(picks);
        picked.forEach(report -> report.confirm(actor, now()));
        var views = written(picked);
        ledger.take(actor, views.stream().map(ReportOffice::fact).toList());
        return views;
    }

    /** Asks the units again; the reason is required: {@code report.reason.missing}. */
    public List<ReportView> sendBack(Actor actor, List<ReportPick> picks, String reason) {
        gate.command(actor, Action.REPORT_CONFIRM, REPORTS, Map.of("return", picks, "reason", reason));
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "report.reason.missing");
        }
        var picked = picked(picks);
        picked.forEach(report -> report.sendBack(reason, actor, now()));
        var views = written(picked);
        views.forEach(view -> events.publishEvent(ReportReturned.of(view)));
        return views;
    }

    /**
     * Reminds units of what they have not told in a period, each at most once a day.
     *
     * @param units ids; none: all that miss something
     * @return how many were reminded
     */
    public int remind(Actor actor, long period, List<Long> units) {
        gate.command(actor, Action.REPORT_REMIND, REPORTS, Map.of("period", period, "units", units));
        return reminders.send(actor, period, units, now());
    }

    /** What a report says, as the ledger takes it. */
    static TakeReport fact(ReportView report) {
        var content = report.content();
        Map<String, BigDecimal> results = content.results().stream()
                .filter(result -> result.result() != null)
                .collect(Collectors.toMap(
                        IndicatorResult::name, result -> Objects.requireNonNull(result.result()), (a, b) -> b));
        return new TakeReport(
                report.project().code(),
                Objects.requireNonNull(report.reportedOn()),
                content.told(),
                content.completedOn() == null ? content.forecast() : null,
                null,
                content.completedOn(),
                results,
                report.period().name());
    }

    private List<ProgressReport> picked(List<ReportPick> picks) {
        if (picks.isEmpty()) {
            throw new RuleViolation("report.none-picked");
        }
        var versions = picks.stream().collect(Collectors.toMap(ReportPick::id, ReportPick::version, (a, b) -> b));
        var found = lookup.load(versions.keySet(), Action.REPORT_CONFIRM);
        for (var report : found) {
            if (report.state() == ReportState.DRAFT) {
                throw new Denied(Verdict.HIDDEN, Action.REPORT_CONFIRM, "report:" + report.id());
            }
            if (report.version() != versions.get(report.id())) {
                var view = lookup.view(report);
                throw new ReportClash(view, view.content());
            }
        }
        return found;
    }

    private List<ReportView> written(List<ProgressReport> picked) {
        reports.saveAllAndFlush(picked);
        return lookup.views(picked);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
