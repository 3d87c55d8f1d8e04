package org.shishi.adjustment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.project.Level;
import org.shishi.project.ProjectDetail;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.shishi.shared.Remembered;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.TableStamps;
import org.shishi.unit.UnitKind;
import org.shishi.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of what was promised: asked for by a unit, judged by the office, decided by the government where they are minor and
 * by the congress where they are major. Until then the old target counts.
 */
@Service
@Transactional
public class Adjustments {

    private static final Set<Action> NEXT =
            EnumSet.of(Action.ADJUSTMENT_REVIEW, Action.ADJUSTMENT_FILE, Action.ADJUSTMENT_DECIDE);

    private final AdjustmentRepository adjustments;
    private final Projects projects;
    private final Units units;
    private final AdoptingBodies bodies;
    private final AskedQuantities quantities;
    private final AdjustmentRules rules;
    private final AdjustmentOutcome outcome;
    private final Gate gate;
    private final Clock clock;
    private final Remembered<OfProject, List<AdjustmentView>> ofProjects;
    private final Remembered<Boolean, Set<Long>> adjusted;

    private record OfProject(Actor actor, long project, LocalDate day) {}

    Adjustments(
            AdjustmentRepository adjustments,
            Projects projects,
            Units units,
            AdoptingBodies bodies,
            AskedQuantities quantities,
            AdjustmentRules rules,
            AdjustmentOutcome outcome,
            Gate gate,
            Clock clock,
            TableStamps stamps) {
        this.adjustments = adjustments;
        this.units = units;
        this.bodies = bodies;
        this.projects = projects;
        this.quantities = quantities;
        this.rules = rules;
        this.outcome = outcome;
        this.gate = gate;
        this.clock = clock;
        this.ofProjects = stamps.remembered("adjustment", "project", "unit");
        this.adjusted = stamps.remembered("adjustment");
    }

    /** All that were asked for by a day, as they stood on it, the newest first. */
    @Transactional(readOnly = true)
    public List<AdjustmentView> all(Actor actor, LocalDate day) {
        gate.list(actor, Action.ADJUSTMENT_READ);
        return onDay(actor, adjustments.newestFirst(), day);
    }

    private List<AdjustmentView> onDay(Actor actor, List<Adjustment> all, LocalDate day) {
        var views = all.stream().map(one -> AdjustmentSteps.view(actor, one));
        return day.isBefore(today())
                ? views.flatMap(one -> one.asOf(day).stream()).toList()
                : views.toList();
    }

    /** What waits for this person's next step, the longest waiting first; nothing on a past day. One statement. */
    @Transactional(readOnly = true)
    public List<AdjustmentView> waiting(Actor actor, LocalDate day) {
        if (NEXT.stream().noneMatch(step -> Policy.mayEver(actor, step)) || day.isBefore(today())) {
            return List.of();
        }
        return adjustments.in(AdjustmentState.openOnes()).stream()
                .map(one -> AdjustmentSteps.view(actor, one))
                .filter(AdjustmentView::waits)
                .toList();
    }

    /** Those of one project as they stood on a day, the newest first; nearly no project has any. */
    @Transactional(readOnly = true)
    public List<AdjustmentView> ofProject(Actor actor, long projectId, LocalDate day) {
        gate.list(actor, Action.ADJUSTMENT_READ);
        if (!adjusted.get(true, all -> adjustments.projects()).contains(projectId)) {
            return List.of();
        }
        return ofProjects.get(
                new OfProject(actor, projectId, day), asked -> onDay(actor, adjustments.ofProject(projectId), day));
    }

    /** One as it is today. */
    @Transactional(readOnly = true)
    public AdjustmentView get(Actor actor, long id) {
        return get(actor, id, today());
    }

    /** One as it stood on a day; hidden before it was asked for. */
    @Transactional(readOnly = true)
    public AdjustmentView get(Actor actor, long id, LocalDate day) {
        var one = load(id);
        gate.read(actor, Action.ADJUSTMENT_READ, one.resource());
        return onDay(actor, List.of(one), day).stream().findFirst().orElseThrow(() -> hidden(id));
    }

    /** Lets those who may ask open the form for this project. */
    @Transactional(readOnly = true)
    public ProjectDetail openRequest(Actor actor, String code) {
        var detail = projects.get(actor, code, today());
        gate.read(actor, Action.ADJUSTMENT_REQUEST, resource(detail.project()));
        return detail;
    }

    /** The plan year of the project that one is about. */
    @Transactional(readOnly = true)
    public int planYear(Actor actor, AdjustmentView one) {
        return projects.summary(actor, one.code(), today()).project().planYear();
    }

    @Transactional(readOnly = true)
    public boolean mayRequest(Actor actor, String code) {
        var project = projects.summary(actor, code, today()).project();
        return Policy.decide(actor, Action.ADJUSTMENT_REQUEST, resource(project))
                .allowed();
    }

    /** Asks for a change of a project. */
    public long request(Actor actor, String code, RequestAdjustment asked) {
        var detail = projects.get(actor, code, today());
        var project = detail.project();
        gate.command(actor, Action.ADJUSTMENT_REQUEST, resource(project), Map.of("new", asked));
        var faults = new RuleViolation.Collected();
        faults.check(() -> refuseFuture("requestedOn", asked.requestedOn()));
        faults.check(() -> rules.check(asked, project, today()));
        faults.check(() -> quantities.agree(detail, asked));
        var changed = faults.of(() -> quantities.of(detail, asked.quantities(), today()));
        faults.require();
        var saved = new Adjustment(project, decider(project), changed.orElseThrow(), asked, actor);
        saved.weigh(rules.weigh(saved, project));
        return adjustments.saveAndFlush(saved).id();
    }

    /** Opens the form in which what was asked for is taken back. */
    @Transactional(readOnly = true)
    public AdjustmentView openWithdrawal(Actor actor, long id) {
        gate.read(actor, Action.ADJUSTMENT_WITHDRAW, load(id).resource());
        return get(actor, id);
    }

    /** Takes back what was asked for while nobody has decided it. */
    public void withdraw(Actor actor, long id, String reason) {
        var one = load(id);
        gate.command(actor, Action.ADJUSTMENT_WITHDRAW, one.resource(), Map.of("reason", reason));
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "adjustment.reason.missing");
        }
        one.withdraw(reason, today(), actor);
    }

    /** Records the office's opinion, and whether it takes the change for a major one. */
    public void review(Actor actor, long id, String opinion, boolean major) {
        review(actor, id, new JudgeAdjustment(opinion, major, false));
    }

    /** The same, perhaps with the statement that nothing of what was voted becomes less. */
    public void review(Actor actor, long id, JudgeAdjustment said) {
        var one = load(id);
        gate.command(actor, Action.ADJUSTMENT_REVIEW, one.resource(), Map.of("said", said));
        if (said.opinion().isBlank()) {
            throw RuleViolation.at("opinion", "adjustment.opinion.missing");
        }
        one.review(said, rules.weigh(one, project(actor, one)), today(), actor);
        adjustments.flush();
    }

    /** What the office can make of one. */
    @Transactional(readOnly = true)
    Weight weight(Actor actor, long id) {
        var one = load(id);
        gate.read(actor, Action.ADJUSTMENT_REVIEW, one.resource());
        return rules.weigh(one, project(actor, one));
    }

    private ProjectView project(Actor actor, Adjustment one) {
        return projects.summary(actor, one.code(), today()).project();
    }

    /** Lets those who may decide as this body answer the form. */
    @Transactional(readOnly = true)
    public void openDecision(Actor actor, long id, Decider decider) {
        gate.read(actor, action(decider), load(id).resource());
    }

    /** Records a decision; an approved one that is the last word changes the project from its day on. */
    public void decide(Actor actor, long id, DecideAdjustment decided) {
        var one = load(id);
        var action = action(decided.decider());
        gate.command(actor, action, one.resource(), Map.of("decision", decided));
        var faults = new RuleViolation.Collected();
        faults.check(() -> refuseFuture("decidedOn", decided.decidedOn()));
        faults.check(() -> rules.checkDay(one, decided.decidedOn()));
        faults.check(decided::requireComplete);
        faults.require();
        if (decided.approved()) {
            var project = project(actor, one);
            rules.checkDecided(one, decided.decidedOn(), today(), project);
            rules.refuseReduction(one, project);
        }
        if (decided.decider() == Decider.GOVERNMENT) {
            AdjustmentSteps.refuseGovernment(actor, one);
            one.decideByGovernment(decided, today(), actor);
        } else {
            one.decideByCongress(decided, today(), actor);
        }
        outcome.follow(actor, one, decided.decidedOn());
    }

    /** The body that voted on it, or for the county its standing committee. */
    private Decider decider(ProjectView project) {
        return bodies.deciderOf(project.id()).orElseGet(() -> usualDecider(project));
    }

    private Decider usualDecider(ProjectView project) {
        if (project.description().level() != Level.TOWNSHIP) {
            return Decider.STANDING_COMMITTEE;
        }
        var lead = units.byId(project.description().leadUnitId());
        return lead.filter(unit -> unit.kind() == UnitKind.STREET).isPresent()
                ? Decider.STREET_ASSEMBLY
                : Decider.TOWNSHIP_CONGRESS;
    }

    private static Action action(Decider decider) {
        return decider == Decider.GOVERNMENT ? Action.ADJUSTMENT_FILE : Action.ADJUSTMENT_DECIDE;
    }

    private Adjustment load(long id) {
        return adjustments.findById(id).orElseThrow(() -> hidden(id));
    }

    private static Denied hidden(long id) {
        return new Denied(Verdict.HIDDEN, Action.ADJUSTMENT_READ, "adjustment:" + id);
    }

    private static Resource resource(ProjectView project) {
        var units = new java.util.HashSet<>(project.description().responsibleUnitIds());
        units.add(project.description().leadUnitId());
        return Resource.ofUnits(
                "project:" + project.code(), units, project.description().leadUnitId(), Set.of(), project.stage());
    }

    private void refuseFuture(String field, LocalDate on) {
        if (on.isAfter(today())) {
            throw RuleViolation.at(field, "adjustment.date.future", on.toString());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
