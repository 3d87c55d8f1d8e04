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
import org.shishi.project.Plan;
import org.shishi.project.ProjectDetail;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectSummary;
import org.shishi.project.ProjectView;
import org.shishi.project.SaveProject;
import org.shishi.project.SortOrder;
import org.shishi.project.Stage;
import org.shishi.project.ledger.Histories;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.LedgerCommand;
import org.shishi.project.ledger.NameLookups;
import org.shishi.project.ledger.Plans;
import org.shishi.project.ledger.ProjectFacts;
import org.shishi.project.ledger.Promises;
import org.shishi.project.ledger.StageSteps;
import org.shishi.project.ledger.TimelineEntry;
import org.shishi.project.list.LedgerPages;
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
    private final LedgerPages pages;
    private final NameLookups lookups;
    private final Plans plans;
    private final Histories histories;
    private final FestivalCalendar festivals;
    private final LedgerQueries queries;
    private final Promises promises;
    private final Gate gate;

    Projects(
            Ledger ledger,
            ProjectRows rows,
            LedgerPages pages,
            NameLookups lookups,
            Plans plans,
            Histories histories,
            FestivalCalendar festivals,
            LedgerQueries queries,
            Promises promises,
            Gate gate) {
        this.ledger = ledger;
        this.rows = rows;
        this.pages = pages;
        this.lookups = lookups;
        this.plans = plans;
        this.histories = histories;
        this.festivals = festivals;
        this.queries = queries;
        this.promises = promises;
        this.gate = gate;
    }

    /** A page of the ledger, or all of it for {@link Pageable#unpaged()}; the page's own sorting is not looked at. */
    @Transactional(readOnly = true)
    public Page<ProjectView> find(Actor actor, ProjectFilter filter, List<SortOrder> order, Pageable page) {
        var scope = gate.list(actor, Action.PROJECT_READ);
        return pages.find(actor, scope, filter, order, page);
    }

    /** How many rows of the ledger each of some filters of a year and day leaves, as the list says above them. */
    @Transactional(readOnly = true)
    public List<Long> counts(Actor actor, int year, List<ProjectFilter> filters) {
        return rows.counts(queries.ofYear(gate.list(actor, Action.PROJECT_READ), year, filters));
    }

    /** One project as of a day; hidden where it was not known yet. */
    @Transactional(readOnly = true)
    public ProjectDetail get(Actor actor, String code, LocalDate asOf) {
        var summary = summary(actor, code, asOf);
        return new ProjectDetail(summary, plan(actor, summary.project(), asOf));
    }

    /** The same without the plan: one statement. */
    @Transactional(readOnly = true)
    public ProjectSummary summary(Actor actor, String code, LocalDate asOf) {
        var found = rows.one(queries.ofCode(code, asOf).readBy(actor), lookups.units())
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.PROJECT_READ, "project:" + code));
        var project = found.project();
        var resource = project.description().resource(code, project.stage());
        gate.read(actor, Action.PROJECT_READ, resource);
        var allowed = EnumSet.noneOf(Action.class);
        ON_ONE.stream()
                .filter(action -> Policy.decide(actor, action, resource).allowed())
                .forEach(allowed::add);
        var next = StageSteps.next(found.stages(), found.voted());
        return new ProjectSummary(project, found.voted(), project.description().missing(), next, allowed);
    }

    /** What is planned of a project on a day. */
    @Transactional(readOnly = true)
    public Plan plan(Actor actor, ProjectView project, LocalDate asOf) {
        gate.read(actor, Action.PROJECT_READ, project.description().resource(project.code(), project.stage()));
        return plans.onDay(List.of(project.id()), asOf).getOrDefault(project.id(), Plan.EMPTY);
    }

    /** Everything that ever happened to a project, the newest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(Actor actor, String code) {
        return histories.timeline(actor, summary(actor, code, ledger.today()).project());
    }

    /** The aspects of a year, for choices. */
    @Transactional(readOnly = true)
    public List<AspectView> aspects(Actor actor, int year) {
        gate.list(actor, Action.PROJECT_READ);
        return lookups.aspects().of(year);
    }

    /** Enters a project; refuses what {@link DescriptionRules} finds, and a taken code: {@code project.code.taken}. */
    public ProjectView create(Actor actor, SaveProject save) {
        gate.command(actor, Action.PROJECT_CREATE, LEDGER, Map.of("new", save.inTrail()));
        festivals.eve(save.planYear() + 1);
        DescriptionRules.refuse(DescriptionRules.code(save.code()));
        lookups.refuse(save);
        if (!ledger.find(List.of(save.code())).isEmpty()) {
            throw RuleViolation.at("code", "project.code.taken", save.code());
        }
        var recording = ledger.record(actor, LedgerCommand.CREATE, "");
        var facts = ledger.enter(save.code(), save.planYear(), save.description(), ledger.today(), recording);
        facts.plan(save.plan(), ledger.today(), recording);
        return written(facts);
    }

    /**
     * Changes what a project is to be, from today on; code and year stay. It needs a reason; the same is no change.
     *
     * @param version as it was read; another one is a conflict
     */
    public ProjectView change(Actor actor, String code, long version, SaveProject save, String reason) {
        var facts = ledger.get(code, Action.PROJECT_EDIT);
        gate.command(
                actor,
                Action.PROJECT_EDIT,
                facts.resource(),
                Map.of("old", before(facts), "new", save.inTrail(), "reason", reason));
        facts.expect(version);
        var faults = new RuleViolation.Collected();
        faults.check(() -> DescriptionRules.requireReason(reason));
        if (!save.code().equals(code) || save.planYear() != facts.planYear()) {
            faults.add(RuleViolation.at("code", "project.code.fixed", code));
        }
        faults.check(() -> lookups.refuse(save));
        faults.check(() -> promises.refuseChange(facts, save.description()));
        faults.require();
        if (!facts.says(save.description(), save.plan(), ledger.today())) {
            ledger.hold(facts);
            var recording = ledger.record(actor, LedgerCommand.CHANGE, reason);
            facts.describe(save.description(), ledger.today(), recording);
            facts.plan(save.plan(), ledger.today(), recording);
        }
        return written(facts);
    }

    private SaveProject before(ProjectFacts facts) {
        var today = ledger.today();
        return new SaveProject(facts.code(), facts.planYear(), facts.descriptionOn(today), facts.planOn(today))
                .inTrail();
    }

    /** Enters a stage on a day; refuses what the table of transitions does not know: {@code project.stage.illegal}. */
    public ProjectView changeStage(Actor actor, String code, long version, ChangeStage change) {
        var facts = ledger.get(code, Action.PROJECT_STAGE);
        command(
                actor,
                Action.PROJECT_STAGE,
                facts,
                version,
                Map.of("old", Map.of("stage", facts.stage()), "new", change));
        DescriptionRules.requireReason(change.reason());
        refuseFuture(change.on());
        if (change.stage() == Stage.CLOSED) {
            throw RuleViolation.at("stage", FactRules.CLOSED_BY_TWO);
        }
        var recording = ledger.record(actor, LedgerCommand.STAGE, change.reason());
        facts.stage(steps -> steps.move(change.stage(), change.on()), recording);
        ledger.writeByHand(facts);
        return now(facts);
    }

    /** Says when completion is expected. */
    public ProjectView giveForecast(Actor actor, String code, long version, GiveForecast give) {
        var facts = ledger.get(code, Action.PROJECT_FORECAST);
        command(actor, Action.PROJECT_FORECAST, facts, version, Map.of("new", give));
        refuseFuture(give.on());
        if (facts.stage().completed()) {
            throw RuleViolation.at("forecast", "project.forecast.completed");
        }
        if (give.forecast().isBefore(give.on())) {
            throw RuleViolation.at(
                    "forecast", "project.forecast.past", give.forecast().toString());
        }
        var recording = ledger.record(actor, LedgerCommand.FORECAST, give.reason());
        facts.forecast(give.forecast(), give.on(), recording);
        return written(facts);
    }

    /** Says how far it is. */
    public ProjectView reportProgress(Actor actor, String code, long version, ReportProgress report) {
        var facts = ledger.get(code, Action.PROJECT_FORECAST);
        command(actor, Action.PROJECT_FORECAST, facts, version, Map.of("new", report));
        refuseFuture(report.on());
        FactRules.refusePercent(report.progress().percent());
        var recording = ledger.record(actor, LedgerCommand.PROGRESS, report.reason());
        facts.progress(report.progress(), report.on(), recording);
        return written(facts);
    }

    private void command(Actor actor, Action action, ProjectFacts facts, long version, Map<String, ?> detail) {
        gate.command(actor, action, facts.resource(), detail);
        facts.expect(version);
        ledger.hold(facts);
    }

    private void refuseFuture(LocalDate on) {
        if (on.isAfter(ledger.today())) {
            throw RuleViolation.at("on", "project.date.future", on.toString());
        }
    }

    private ProjectView written(ProjectFacts facts) {
        ledger.write(facts);
        return now(facts);
    }

    private ProjectView now(ProjectFacts facts) {
        var query = queries.ofCode(facts.code(), ledger.today());
        return rows.one(query, lookups.units()).orElseThrow().project();
    }
}
