package org.shishi.progress;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.progress.Openings.Opened;
import org.shishi.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps one report as a draft and sends it: the steps that all ways of reporting share. */
@Component
class Filing {

    private final ProgressReportRepository reports;
    private final ReportBook book;
    private final Openings openings;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filing(
            ProgressReportRepository reports,
            ReportBook book,
            Openings openings,
            Gate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.book = book;
        this.openings = openings;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    record Saved(ProgressReport report, Opened opened) {}

    /** {@link ReportClash} where somebody else saved first. */
    Saved save(Actor actor, SaveReport save, String what) {
        var opened = openings.open(actor, new ReportKey(save.project(), save.period()));
        gate.command(actor, Action.REPORT_FILL, opened.resource(), Map.of(what, save));
        ReportChecks.refuseSenseless(save.content().percent());
        Openings.refuseNotAsked(opened);
        var report = report(save, opened);
        report.save(save.content(), save.insistence(), actor, now());
        try {
            return new Saved(reports.saveAndFlush(report), opened);
        } catch (DataIntegrityViolationException e) { // a colleague began the same report at the same moment
            throw new OptimisticLockingFailureException("report of " + save.project(), e);
        }
    }

    private ProgressReport report(SaveReport save, Opened opened) {
        var form = opened.form();
        var present = form.present();
        if (present == null) {
            return new ProgressReport(
                    form.project().id(), form.period().id(), form.unit().id(), now());
        }
        @Nullable Long version = save.version();
        if (version == null || version != present.version()) {
            throw new ReportClash(present, save.content());
        }
        return book.load(present.id(), Action.REPORT_FILL);
    }

    /** Refuses what cannot be sent, and what looks doubtful without a reason. */
    ReportView send(Actor actor, Saved saved, boolean unchanged) {
        var report = saved.report();
        var opened = saved.opened();
        ReportChecks.refuse(report.content(), opened.checks().today());
        var flags = opened.checks().flags(report.content());
        if (!flags.isEmpty() && !report.insists()) {
            throw RuleViolation.at(
                    "insistence",
                    unchanged ? "report.flags.changed" : "report.flags.unexplained",
                    opened.form().project().code(),
                    flags.get(0));
        }
        report.submit(flags, unchanged, opened.day(), opened.form().period().dueOn(), actor, now());
        reports.saveAndFlush(report);
        var view = book.view(report);
        events.publishEvent(ReportSubmitted.of(view));
        return view;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
