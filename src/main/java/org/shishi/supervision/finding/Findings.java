package org.shishi.supervision.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.meeting.Meetings;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Issuer;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.FindingTold.What;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.FieldRules;
import org.shishi.supervision.common.ProjectFinder;
import org.shishi.supervision.common.Verb;
import org.shishi.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of problems found (问题清单): records them, and shows them as of any day. */
@Service
@Transactional
public class Findings {

    private final FindingRepository findings;
    private final FindingStepRepository steps;
    private final FindingRows rows;
    private final ProjectFinder projects;
    private final InspectionLookup inspections;
    private final Units units;
    private final Meetings meetings;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<FindingOrigin> origins;
    private final Gate gate;
    private final Clock clock;

    Findings(
            FindingRepository findings,
            FindingStepRepository steps,
            FindingRows rows,
            ProjectFinder projects,
            InspectionLookup inspections,
            Units units,
            Meetings meetings,
            ApplicationEventPublisher events,
            ObjectProvider<FindingOrigin> origins,
            Gate gate,
            Clock clock) {
        this.findings = findings;
        this.steps = steps;
        this.rows = rows;
        this.projects = projects;
        this.inspections = inspections;
        this.units = units;
        this.meetings = meetings;
        this.events = events;
        this.origins = origins;
        this.gate = gate;
        this.clock = clock;
    }

    /** A page of findings, or all of them for {@link Pageable#unpaged()}; a unit sees those that it has to put right. */
    @Transactional(readOnly = true)
    public Page<FindingView> find(Actor actor, FindingFilter filter, Pageable page) {
        return rows.find(gate.list(actor, Action.FINDING_READ), filter, page);
    }

    /** One finding as it is today. */
    @Transactional(readOnly = true)
    public FindingDetail get(Actor actor, long id) {
        return get(actor, id, LocalDate.now(clock));
    }

    /** One finding as it stood on the day; hidden where it was not found yet. What may be done to it is of today. */
    @Transactional(readOnly = true)
    public FindingDetail get(Actor actor, long id, LocalDate day) {
        var finding = view(id);
        gate.read(actor, Action.FINDING_READ, finding.resource());
        var then = onDay(id, day).orElseThrow(() -> hidden(id, Action.FINDING_READ));
        var way = steps.findByFindingIdOrderById(id).stream()
                .map(FindingStep::view)
                .filter(step -> !step.on().isAfter(day))
                .toList();
        var allowed = Verb.allowed(FindingVerb.class, actor, finding.resource(), finding.state());
        var origin = origins.orderedStream()
                .flatMap(source -> source.of(actor, id).stream())
                .findFirst()
                .orElse(null);
        return new FindingDetail(then, way, allowed, mayNotify(actor), rows.isOfAcceptance(id), origin);
    }

    /** A finding is followed up by the office that keeps the list of findings. */
    private static boolean mayNotify(Actor actor) {
        var series = Resource.all("notices").issuedBy(Issuer.INSPECTION_OFFICE);
        return Policy.decide(actor, Action.NOTICE_DRAFT, series).allowed();
    }

    /** Whether this person may look at the inspection that found it. */
    @Transactional(readOnly = true)
    public boolean showsInspection(Actor actor, FindingView finding) {
        var inspection = finding.inspection();
        return inspection != null && inspections.isReadableBy(actor, inspection);
    }

    /** Lets those who may record a finding open the form. */
    public void openForm(Actor actor) {
        gate.list(actor, Action.FINDING_RECORD);
    }

    /** Records a finding; a project of another year only where that is said: {@code supervision.project.year}. */
    public FindingView record(Actor actor, SaveFinding asked) {
        gate.command(actor, Action.FINDING_RECORD, Resource.all("findings"), Map.of("new", asked));
        return open(actor, dueAtItsMeeting(asked));
    }

    /** Opens the finding that an act of another module demands; for a command that has asked the policy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FindingView open(Actor actor, SaveFinding save) {
        return open(actor, save, null);
    }

    /** The same, where it is known from today on, whatever day it was found on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FindingView openToday(Actor actor, SaveFinding save) {
        return open(actor, save, null, Attribution.now(actor, clock));
    }

    /** Opens the finding that a register tells of; {@code register}: with which it may be taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    FindingView open(Actor actor, SaveFinding save, @Nullable Long register) {
        var found = save.content().problem().foundOn();
        return open(actor, save, register, Attribution.now(actor, clock).on(found));
    }

    private FindingView open(Actor actor, SaveFinding save, @Nullable Long register, Attribution attribution) {
        long project = check(actor, save);
        var finding = findings.save(new Finding(save, project).broughtBy(register));
        steps.save(new FindingStep(finding, FindingVerb.RECORD, attribution, "", Rectification.NONE));
        findings.flush();
        return told(finding.id());
    }

    /** Corrects a finding that the unit has done nothing about yet. */
    public FindingView change(Actor actor, long id, long version, SaveFinding asked) {
        var finding = findings.findById(id).orElseThrow(() -> hidden(id, Action.FINDING_RECORD));
        gate.command(actor, Action.FINDING_RECORD, finding.resource(), Map.of("old", finding.content(), "new", asked));
        var save = dueAtItsMeeting(asked);
        long project = check(actor, save);
        if (finding.matches(save, project)) {
            return view(id);
        }
        finding.change(save, project, version);
        var attribution = Attribution.now(actor, clock);
        steps.save(new FindingStep(finding, FindingVerb.CHANGE, attribution, "", Rectification.NONE));
        findings.flush();
        return told(id);
    }

    /** The unit is told what it has to put right: another one than before, perhaps, or by another day. */
    private FindingView told(long id) {
        var finding = view(id);
        events.publishEvent(finding.told(What.OPENED));
        return finding;
    }

    private SaveFinding dueAtItsMeeting(SaveFinding asked) {
        return asked.meeting() == null
                ? asked
                : asked.dueOn(meetings.holdForthcoming(asked.meeting()).heldOn());
    }

    private long check(Actor actor, SaveFinding save) {
        var problem = save.content().problem();
        var assignment = save.content().assignment();
        FieldRules.requireText("description", problem.description());
        FieldRules.requireText("demand", assignment.demand());
        FieldRules.requireText("project", save.project());
        if (units.byId(assignment.unitId()).isEmpty()) {
            throw RuleViolation.at("unitId", "supervision.unit.unknown");
        }
        var inspection = save.inspection();
        if (inspection != null && !inspections.exists(inspection)) {
            throw RuleViolation.at("inspection", "supervision.inspection.unknown");
        }
        FieldRules.requireNotAfter("foundOn", problem.foundOn(), LocalDate.now(clock));
        if (assignment.dueOn() == null) {
            throw RuleViolation.at("dueOn", "supervision.text.missing");
        }
        FieldRules.requireDueFrom(assignment.dueOn(), problem.foundOn());
        return projects.find(actor, save.project().strip(), save.planYear(), save.otherYear())
                .id();
    }

    /** Lets those who may take this step with a finding, state apart, open the form for it. */
    @Transactional(readOnly = true)
    public void open(Actor actor, long id, FindingVerb verb) {
        gate.read(actor, verb.action(), view(id).resource());
    }

    /** Whether there is such a finding, for records that name it. */
    @Transactional(readOnly = true)
    public boolean exists(long id) {
        return findings.findById(id).isPresent();
    }

    /** The newest finding that says the same of the same project and unit. */
    @Transactional(readOnly = true)
    public Optional<Long> idOf(long projectId, long unitId, String description) {
        return findings.findNewest(projectId, unitId, description);
    }

    public FindingView view(long id) {
        return onDay(id, LocalDate.now(clock)).orElseThrow(() -> hidden(id, Action.FINDING_READ));
    }

    /** One as it stood on a day, for other modules; none before it was found. */
    public Optional<FindingView> onDay(long id, LocalDate day) {
        return rows.one(id, day);
    }

    static Denied hidden(long id, Action action) {
        return new Denied(Verdict.HIDDEN, action, "finding:" + id);
    }

    /** All findings at a project, or of an inspection, that the actor may see. */
    public List<FindingView> of(Actor actor, FindingFilter filter) {
        var scope = Policy.scope(actor, Action.FINDING_READ);
        return scope.nothing()
                ? List.of()
                : rows.find(scope, filter, Pageable.unpaged()).getContent();
    }
}
