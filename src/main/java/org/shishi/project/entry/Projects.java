package org.shishi.project.entry;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.project.AspectView;
import org.shishi.project.DescriptionRules;
import org.shishi.project.ProjectDetail;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.SaveProject;
import org.shishi.project.SortOrder;
import org.shishi.project.Stage;
import org.shishi.project.ledger.Books;
import org.shishi.project.ledger.Dossier;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.LedgerCommand;
import org.shishi.project.ledger.Promises;
import org.shishi.project.ledger.Timeline;
import org.shishi.project.ledger.TimelineEntry;
import org.shishi.project.list.LedgerQueries;
import org.shishi.project.list.ProjectRows;
import org.shishi.shared.RuleViolation;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ledger project by project: reads it as of any day, enters projects, records what becomes of them. */
@Service
@Transactional
public class Projects {

    private static final Resource LEDGER = Resource.all("projects");
    private static final Set<Action> ON_ONE =
            EnumSet.of(Action.PROJECT_EDIT, Action.PROJECT_STAGE, Action.PROJECT_FORECAST);

    private final Ledger ledger;
    private final ProjectRows rows;
    private final Books books;
    private final Timeline timeline;
    private final FestivalCalendar festivals;
    private final LedgerQueries queries;
    private final Promises promises;
    private final Gate gate;

    Projects(
            Ledger ledger,
            ProjectRows rows,
            Books books,
            Timeline timeline,
            FestivalCalendar festivals,
            LedgerQueries queries,
            Promises promises,
            Gate gate) {
        this.ledger = ledger;
        this.rows = rows;
        this.books = books;
        this.timeline = timeline;
        this.festivals = festivals;
        this.queries = queries;
        this.promises = promises;
        this.gate = gate;
    }

    /** A page of the ledger, or all of it for {@link Pageable#unpaged()}; the page's own sorting is not looked at. */
    @Transactional(readOnly = true)
    public Page<ProjectView> find(Actor actor, ProjectFilter filter, List<SortOrder> order, Pageable page) {
        var scope = gate.list(actor, Action.PROJECT_READ);
        return rows.find(queries.of(scope, filter).readBy(actor), order, page, books.units());
    }

    /** One project as of a day; hidden where it was not known yet. */
    @Transactional(readOnly = true)
    public ProjectDetail get(Actor actor, String code, LocalDate asOf) {
        var dossier = ledger.get(code, Action.PROJECT_READ);
        var query = queries.on(asOf, dossier.planYear()).code(code).readBy(actor);
        var view = rows.one(query, books.units())
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.PROJECT_READ, "project:" + code));
        var resource = view.description().resource(code, view.stage());
        gate.read(actor, Action.PROJECT_READ, resource);
        var allowed = EnumSet.noneOf(Action.class);
        ON_ONE.stream()
                .filter(action -> Policy.decide(actor, action, resource).allowed())
                .forEach(allowed::add);
        return new ProjectDetail(
                view,
                dossier.planOn(asOf),
                view.description().missing(),
                dossier.steps().next(),
                allowed);
    }

    /** Everything that ever happened to a project, the newest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(Actor actor, String code) {
        var dossier = ledger.get(code, Action.PROJECT_READ);
        var masked = gate.read(actor, Action.PROJECT_READ, dossier.resource());
        return timeline.of(dossier).stream().map(entry -> entry.masked(masked)).toList();
    }

    /** The aspects of a year, for choices. */
    @Transactional(readOnly = true)
    public List<AspectView> aspects(Actor actor, int year) {
        gate.list(actor, Action.PROJECT_READ);
        return books.aspects().of(year);
    }

    /** Enters a project; refuses what {@link DescriptionRules} finds, and a taken code: {@code project.code.taken}. */
    public ProjectView create(Actor actor, SaveProject save) {
        gate.command(actor, Action.PROJECT_CREATE, LEDGER, Map.of("new", save.inTrail()));
        festivals.eve(save.planYear() + 1);
        DescriptionRules.refuse(DescriptionRules.code(save.code()));
        books.refuse(save);
        if (!ledger.find(List.of(save.code())).isEmpty()) {
            throw RuleViolation.at("code", "project.code.taken", save.code());
        }
        var recording = ledger.record(actor, LedgerCommand.CREATE, "");
        var dossier = ledger.enter(save.code(), save.planYear(), save.description(), ledger.today(), recording);
        dossier.plan(save.plan(), ledger.today(), recording);
        return written(dossier);
    }

    /**
     * Changes what a project is to be, from today on; code and year stay. It needs a reason; the same is no change.
     *
     * @param version as it was read; another one is a conflict
     */
    public ProjectView change(Actor actor, String code, long version, SaveProject save, String reason) {
        var dossier = ledger.get(code, Action.PROJECT_EDIT);
        gate.command(actor, Action.PROJECT_EDIT, dossier.resource(), Map.of("new", save.inTrail(), "reason", reason));
        dossier.expect(version);
        DescriptionRules.requireReason(reason);
        if (!save.code().equals(code) || save.planYear() != dossier.planYear()) {
            throw RuleViolation.at("code", "project.code.fixed", code);
        }
        books.refuse(save);
        promises.refuseChange(dossier, save.description());
        if (!dossier.says(save.description(), save.plan(), ledger.today())) {
            ledger.hold(dossier);
            var recording = ledger.record(actor, LedgerCommand.CHANGE, reason);
            dossier.describe(save.description(), ledger.today(), recording);
            dossier.plan(save.plan(), ledger.today(), recording);
        }
        return written(dossier);
    }

    /** Enters a stage on a day; refuses what the table of transitions does not know: {@code project.stage.illegal}. */
    public ProjectView changeStage(Actor actor, String code, long version, ChangeStage change) {
        var dossier = ledger.get(code, Action.PROJECT_STAGE);
        command(actor, Action.PROJECT_STAGE, dossier, version, Map.of("new", change));
        DescriptionRules.requireReason(change.reason());
        refuseFuture(change.on());
        if (change.stage() == Stage.CLOSED) {
            throw RuleViolation.at("stage", FactRules.CLOSED_BY_TWO);
        }
        var recording = ledger.record(actor, LedgerCommand.STAGE, change.reason());
        dossier.stage(steps -> steps.move(change.stage(), change.on()), recording);
        return written(dossier);
    }

    /** Says when completion is expected. */
    public ProjectView giveForecast(Actor actor, String code, long version, GiveForecast give) {
        var dossier = ledger.get(code, Action.PROJECT_FORECAST);
        command(actor, Action.PROJECT_FORECAST, dossier, version, Map.of("new", give));
        refuseFuture(give.on());
        if (dossier.stage().completed()) {
            throw RuleViolation.at("forecast", "project.forecast.completed");
        }
        if (give.forecast().isBefore(give.on())) {
            throw RuleViolation.at(
                    "forecast", "project.forecast.past", give.forecast().toString());
        }
        var recording = ledger.record(actor, LedgerCommand.FORECAST, give.reason());
        dossier.forecast(give.forecast(), give.on(), recording);
        return written(dossier);
    }

    /** Says how far it is. */
    public ProjectView reportProgress(Actor actor, String code, long version, ReportProgress report) {
        var dossier = ledger.get(code, Action.PROJECT_FORECAST);
        command(actor, Action.PROJECT_FORECAST, dossier, version, Map.of("new", report));
        refuseFuture(report.on());
        FactRules.refusePercent(report.progress().percent());
        promises.refuseComplete(dossier, report.progress().percent(), report.on());
        var recording = ledger.record(actor, LedgerCommand.PROGRESS, report.reason());
        dossier.progress(report.progress(), report.on(), recording);
        return written(dossier);
    }

    private void command(Actor actor, Action action, Dossier dossier, long version, Map<String, ?> detail) {
        gate.command(actor, action, dossier.resource(), detail);
        dossier.expect(version);
        ledger.hold(dossier);
    }

    private void refuseFuture(LocalDate on) {
        if (on.isAfter(ledger.today())) {
            throw RuleViolation.at("on", "project.date.future", on.toString());
        }
    }

    private ProjectView written(Dossier dossier) {
        ledger.write();
        var query = queries.on(ledger.today(), dossier.planYear()).code(dossier.code());
        return rows.one(query, books.units()).orElseThrow();
    }
}
