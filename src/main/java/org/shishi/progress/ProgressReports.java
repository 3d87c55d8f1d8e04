package org.shishi.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.progress.ReportForms.Opened;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.ReportedFacts;
import org.shishi.project.promise.Shortfall;
import org.shishi.shared.RuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the units' reports: what a unit owes, its drafts, sending, 无变化, withdrawing. What the county office does with them
 * is in {@link ReportOffice}, who has reported and who has not in {@link org.shishi.progress.overview.ReportOverview}.
 *
 * <p>A page for the clerk: {@link #due} is the list; {@link #open} fills the form, whose {@code content}, {@code version()} and
 * {@code insistence} come back as {@link SaveReport}; {@link #keepDraft} and {@link #reopen} say what to show beside the fields while nothing is sent.
 * Where two people edit one report, the second gets {@link ReportClash} with just the fields that differ.
 */
@Service
@Transactional
public class ProgressReports {

    private final ProgressReportRepository reports;
    private final ReportLookup lookup;
    private final ReportViews views;
    private final ReportRows rows;
    private final ReportForms openings;
    private final DueReports dues;
    private final Projects projects;
    private final ReportedFacts ledger;
    private final Gate gate;
    private final Clock clock;

    ProgressReports(
            ProgressReportRepository reports,
            ReportLookup lookup,
            ReportViews views,
            ReportRows rows,
            ReportForms openings,
            DueReports dues,
            Projects projects,
            ReportedFacts ledger,
            Gate gate,
            Clock clock) {
        this.reports = reports;
        this.lookup = lookup;
        this.views = views;
        this.rows = rows;
        this.openings = openings;
        this.dues = dues;
        this.projects = projects;
        this.ledger = ledger;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * What the actor's unit still owes as of a day, late ones first, then by due date; of the running period and of those that
     * ended within a year.
     */
    @Transactional(readOnly = true)
    public List<DueReport> due(Actor actor, LocalDate asOf) {
        var unit = gate.tasks(actor, Action.REPORT_FILL).unitId();
        return unit == null ? List.of() : dues.of(unit, asOf);
    }

    /** The same, of which only the first are put together. */
    @Transactional(readOnly = true)
    public OwedReports due(Actor actor, LocalDate asOf, int most) {
        var unit = gate.tasks(actor, Action.REPORT_FILL).unitId();
        return unit == null ? new OwedReports(List.of(), 0, 0, 0) : dues.first(unit, asOf, most);
    }

    /** The same without what was told before, for whoever counts them. */
    @Transactional(readOnly = true)
    public List<AskedReport> owed(Actor actor, LocalDate asOf) {
        var unit = gate.tasks(actor, Action.REPORT_FILL).unitId();
        return unit == null ? List.of() : dues.missing(unit, asOf);
    }

    /** Opens the form for one report: a new one, a draft, or one that was sent and can only be looked at. */
    @Transactional(readOnly = true)
    public ReportOpening open(Actor actor, ReportKey key) {
        var opened = openings.open(actor, key);
        gate.read(actor, Action.REPORT_FILL, opened.resource());
        return opened.form();
    }

    /** Opens the form again with what was typed, and what looks doubtful about that. */
    @Transactional(readOnly = true)
    public ReportOpening reopen(Actor actor, SaveReport typed) {
        var opened = openings.open(actor, typed.key());
        gate.read(actor, Action.REPORT_FILL, opened.resource());
        var content = typed.settled(opened.form().content()).content();
        return opened.form().with(content, opened.checks().flags(content));
    }

    /** Keeps a draft, however incomplete; {@link ReportClash} where somebody else saved first. */
    public ReportView saveDraft(Actor actor, SaveReport save) {
        return keepDraft(actor, save).report();
    }

    /** As {@link #saveDraft}, saying what looks doubtful so far. */
    public KeptDraft keepDraft(Actor actor, SaveReport save) {
        var opened = openings.open(actor, save.key());
        var report = save(actor, save, opened, "draft");
        return new KeptDraft(written(report, opened), opened.checks().flags(report.content()));
    }

    /**
     * Sends a report. Refuses what {@link ReportChecks#refuse} says, and {@code report.flags.unexplained} where something looks
     * doubtful and no insistence says why it is right. Late for ever when first sent after the due date.
     */
    public ReportView submit(Actor actor, SaveReport save) {
        var opened = openings.open(actor, save.key());
        return send(actor, save(actor, save, opened, "submit"), opened, false);
    }

    /** Keeps a draft that is there; {@code report.other} where the content speaks of another project or period. */
    public ReportView change(Actor actor, long id, SaveReport save) {
        var draft = lookup.view(lookup.load(id, Action.REPORT_FILL));
        gate.read(actor, Action.REPORT_FILL, ReportLookup.resource(draft));
        if (!draft.project().code().equals(save.project()) || draft.period().id() != save.period()) {
            throw RuleViolation.at(
                    "project",
                    "report.other",
                    draft.project().code(),
                    draft.period().name());
        }
        return saveDraft(actor, save);
    }

    /** Sends what was saved, as {@link #submit(Actor, SaveReport)} does. */
    public ReportView submit(Actor actor, long id, long version, String insistence) {
        var draft = lookup.view(lookup.load(id, Action.REPORT_FILL));
        gate.read(actor, Action.REPORT_FILL, ReportLookup.resource(draft));
        return submit(
                actor,
                new SaveReport(draft.project().code(), draft.period().id(), version, draft.content(), insistence));
    }

    /** Says that all is as it was told last; {@code report.nothing-before} where nothing was. */
    public ReportView noChange(Actor actor, ReportKey key) {
        var opened = openings.open(actor, key);
        gate.read(actor, Action.REPORT_FILL, opened.resource());
        var form = opened.form();
        if (form.last() == null) {
            throw new RuleViolation("report.nothing-before", key.project());
        }
        var present = form.present();
        if (present != null && !present.unwritten()) {
            throw new RuleViolation("report.begun", key.project(), form.period().name());
        }
        var content = Prefill.of(form.project(), opened.plan(), form.last());
        var version = present == null ? null : present.version();
        var save = new SaveReport(key.project(), key.period(), version, content, "");
        return send(actor, save(actor, save, opened, "no change"), opened, true);
    }

    /** Says so of several, all or none: what cannot be said is named. */
    public List<ReportView> noChange(Actor actor, List<ReportKey> keys) {
        gate.list(actor, Action.REPORT_FILL);
        if (keys.isEmpty()) {
            throw new RuleViolation("report.none-picked");
        }
        var sent = new ArrayList<ReportView>();
        keys.stream().distinct().forEach(key -> sent.add(noChange(actor, key)));
        return sent;
    }

    /** Takes a report back that nobody has decided on yet. */
    public ReportView withdraw(Actor actor, long id, long version) {
        var report = lookup.load(id, Action.REPORT_FILL);
        var view = lookup.view(report);
        gate.command(actor, Action.REPORT_FILL, ReportLookup.resource(view), Map.of("withdraw", version));
        if (report.version() != version) {
            throw new ReportClash(view, view.content());
        }
        report.withdraw();
        reports.saveAndFlush(report);
        return lookup.view(report);
    }

    /** One report; hidden from those whom it does not concern. */
    @Transactional(readOnly = true)
    public ReportView get(Actor actor, long id) {
        var view = lookup.view(lookup.load(id, Action.REPORT_READ));
        if (!ReportLookup.readable(actor, view)) {
            throw new Denied(Verdict.HIDDEN, Action.REPORT_READ, "report:" + id);
        }
        gate.read(actor, Action.REPORT_READ, ReportLookup.resource(view));
        return view;
    }

    /** What was told of a project, the newest period first: what is confirmed to every reader of the ledger. */
    @Transactional(readOnly = true)
    public List<ReportView> ofProject(Actor actor, String code) {
        var project = projects.summary(actor, code, LocalDate.now(clock)).project();
        var told = new ArrayList<>(views.ofProjects(List.of(project.id())));
        told.removeIf(report -> report.state() != ReportState.CONFIRMED && !ReportLookup.readable(actor, report));
        Collections.reverse(told);
        return told;
    }

    /** A list of reports that the actor may read. */
    @Transactional(readOnly = true)
    public Page<ReportLine> find(Actor actor, ReportFilter filter, Pageable page) {
        return rows.lines(filter.within(gate.list(actor, Action.REPORT_READ)), page);
    }

    /** The first reports of such a list. */
    @Transactional(readOnly = true)
    public List<ReportLine> first(Actor actor, ReportFilter filter, int most) {
        return rows.first(filter.within(gate.list(actor, Action.REPORT_READ)), most);
    }

    /** {@link ReportClash} where somebody else saved first. */
    private ProgressReport save(Actor actor, SaveReport typed, Opened opened, String what) {
        var save = typed.settled(opened.form().content());
        gate.command(actor, Action.REPORT_FILL, opened.resource(), Map.of(what, save));
        ReportChecks.refuseSenseless(save.content().percent());
        ReportForms.refuseNotAsked(opened);
        var report = report(save, opened);
        report.save(save.content(), save.insistence(), actor, now());
        return report;
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
        return lookup.load(present.id(), Action.REPORT_FILL);
    }

    /** Refuses what cannot be sent, and what looks doubtful without a reason. */
    private ReportView send(Actor actor, ProgressReport report, Opened opened, boolean unchanged) {
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
        return notShort(written(report, opened), opened);
    }

    /** No reason helps a report that the ledger takes only after a decision: {@code project.voted.short}. */
    private ReportView notShort(ReportView sent, Opened opened) {
        var project = opened.form().project();
        boolean asked = opened.voted() && sent.content().completes(project);
        var refused = asked ? ledger.refused(List.of(ReportOffice.fact(sent))).get(project.code()) : null;
        if (refused != null && refused.code().equals(Shortfall.SHORT)) {
            throw RuleViolation.at("percent", refused.code(), refused.args());
        }
        return sent;
    }

    private ReportView written(ProgressReport report, Opened opened) {
        try {
            reports.saveAndFlush(report);
        } catch (DataIntegrityViolationException e) { // a colleague began the same report at the same moment
            throw new OptimisticLockingFailureException(
                    "report of " + opened.form().project().code(), e);
        }
        return opened.view(report);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
