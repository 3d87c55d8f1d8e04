package org.shishi.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.grade.SatisfactionChecks;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.proposal.VotingBodies;
import org.shishi.proposal.VotingBodyView;
import org.shishi.vote.CountView;
import org.shishi.vote.Office;
import org.shishi.vote.PaperCounts;
import org.shishi.vote.RoundState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows assessments: by whom, of what, by which rule, what they came to, and to those who count and watch what is theirs to do. */
@Service
@Transactional(readOnly = true)
public class Assessments {

    private static final List<Action> ACTS = List.of(
            Action.ASSESSMENT_PREPARE,
            Action.ASSESSMENT_COUNT,
            Action.ASSESSMENT_SIGN,
            Action.ASSESSMENT_ANNOUNCE,
            Action.ASSESSMENT_CANCEL);

    private final AssessmentStore store;
    private final VotingBodies bodies;
    private final FreezeObstacles obstacles;
    private final PaperCounts counts;
    private final Gate gate;

    Assessments(AssessmentStore store, VotingBodies bodies, FreezeObstacles obstacles, PaperCounts counts, Gate gate) {
        this.store = store;
        this.bodies = bodies;
        this.obstacles = obstacles;
        this.counts = counts;
        this.gate = gate;
    }

    /** The assessments of a plan year as they stood on a day, the latest first. */
    public List<AssessmentSummary> ofYear(Actor actor, int year, LocalDate day) {
        gate.list(actor, Action.ASSESSMENT_READ);
        var all = store.ofYear(year).stream()
                .filter(one -> !store.past(day) || one.head().knownOn(day))
                .toList();
        var results = store.results(all.stream()
                .filter(one -> one.head().toldBy(day))
                .map(Assessment::id)
                .toList());
        var names = bodies.all(actor).stream().collect(Collectors.toMap(VotingBodyView::id, VotingBodyView::name));
        return all.stream()
                .map(one -> new AssessmentSummary(
                        store.past(day) ? one.head().asOf(day) : one.head(),
                        AssessmentWords.who(
                                names.getOrDefault(one.plan().bodyId(), ""),
                                one.plan().assessors()),
                        one.subjects().size(),
                        results.getOrDefault(one.id(), List.of()).stream()
                                .map(GradedSubject::grade)
                                .toList()))
                .toList();
    }

    /** One as it is today. */
    public AssessmentView get(Actor actor, long id) {
        var assessment = store.get(id, Action.ASSESSMENT_READ);
        gate.read(actor, Action.ASSESSMENT_READ, assessment.resource());
        return view(actor, assessment);
    }

    /** One as it stood on a day; hidden as long as it was neither frozen nor held. */
    public AssessmentView get(Actor actor, long id, LocalDate day) {
        var view = get(actor, id);
        if (!store.past(day)) {
            return view;
        }
        if (!view.head().knownOn(day)) {
            throw new Denied(Verdict.HIDDEN, Action.ASSESSMENT_READ, "assessment:" + id);
        }
        return view.asOf(day);
    }

    /** What an announced assessment says of one project. */
    public record OfProject(AssessmentHead head, String body, GradedSubject result) {}

    /** All that was announced about a project and its parts up to a day, the earliest first. */
    public List<OfProject> ofProject(Actor actor, long projectId, LocalDate asOf) {
        gate.list(actor, Action.ASSESSMENT_READ);
        return told(
                store.announced(projectId, asOf),
                asOf,
                result -> result.subject().projectId() == projectId);
    }

    /** What was announced of a plan year and held up to a day, the earliest first. */
    public List<OfProject> announced(Actor actor, int year, LocalDate latest) {
        gate.list(actor, Action.ASSESSMENT_READ);
        var all = store.ofYear(year).stream()
                .filter(one -> one.state() == AssessmentState.ANNOUNCED
                        && !one.plan().heldOn().isAfter(latest))
                .sorted(Comparator.comparing((Assessment one) -> one.plan().heldOn())
                        .thenComparing(Assessment::id))
                .toList();
        return told(all, latest, result -> true);
    }

    private List<OfProject> told(List<Assessment> all, LocalDate day, Predicate<GradedSubject> wanted) {
        var results = store.results(all.stream().map(Assessment::id).toList());
        return all.stream()
                .flatMap(one -> results.getOrDefault(one.id(), List.of()).stream()
                        .filter(wanted)
                        .map(result -> told(one, result, day)))
                .toList();
    }

    private OfProject told(Assessment one, GradedSubject result, LocalDate day) {
        return store.past(day)
                ? new OfProject(
                        one.head().asOf(day), who(one.plan()), one.head().announcedBy(day) ? result : result.untold())
                : new OfProject(one.head(), who(one.plan()), result);
    }

    private String who(AssessmentPlan plan) {
        return AssessmentWords.who(bodies.byId(plan.bodyId()).name(), plan.assessors());
    }

    /** Lets those who may prepare assessments open the form of a new one. */
    public void openEditor(Actor actor) {
        gate.read(actor, Action.ASSESSMENT_PREPARE, Resource.all("assessments"));
    }

    /** Lets somebody open the form for what may be done to an assessment in this office, or as the one who keeps it. */
    public AssessmentView openForm(Actor actor, long id, Action action) {
        var assessment = store.get(id, action);
        gate.read(actor, action, resource(assessment, actor, action));
        return view(actor, assessment);
    }

    /** Lets a teller open a form of the count; refuses when it is not in this state. */
    public AssessmentView openCount(Actor actor, long id, RoundState state) {
        var assessment = store.get(id, Action.ASSESSMENT_COUNT);
        gate.read(actor, Action.ASSESSMENT_COUNT, assessment.seat(actor, Office.TELLER));
        assessment.requireCounting();
        counts.requireTask(actor, new AssessmentCount(assessment), state);
        return view(actor, assessment);
    }

    /** Lets somebody open the form of the announcement; refuses before two have signed. */
    public AssessmentView openAnnouncement(Actor actor, long id) {
        var assessment = store.get(id, Action.ASSESSMENT_ANNOUNCE);
        gate.read(actor, Action.ASSESSMENT_ANNOUNCE, assessment.resource());
        assessment.requireCounting();
        counts.requireState(new AssessmentCount(assessment), RoundState.SIGNED);
        return view(actor, assessment);
    }

    /** The announcement as it is drafted from the data. */
    public String draft(AssessmentView view) {
        return AssessmentWords.announcement(view.body(), view);
    }

    private static Resource resource(Assessment assessment, Actor actor, Action action) {
        return switch (action) {
            case ASSESSMENT_COUNT -> assessment.seat(actor, Office.TELLER);
            case ASSESSMENT_SIGN -> assessment.seat(actor, Office.SCRUTINEER);
            default -> assessment.resource();
        };
    }

    private AssessmentView view(Actor actor, Assessment assessment) {
        var body = bodies.byId(assessment.plan().bodyId());
        boolean announced = assessment.state() == AssessmentState.ANNOUNCED;
        boolean inside = assessment.employs(actor)
                || Policy.decide(actor, Action.ASSESSMENT_ANNOUNCE, assessment.resource())
                        .allowed();
        var count = new AssessmentCount(assessment);
        var shown = assessment.state() == AssessmentState.CANCELLED
                ? null
                : counts.view(count, inside, announced).orElse(null);
        var sheet = shown == null ? null : shown.sheet();
        var plan = assessment.plan();
        return new AssessmentView(
                assessment.head(),
                who(assessment.plan()),
                assessment.subjects(),
                assessment.officials(),
                assessment.state() == AssessmentState.PREPARING ? obstacles.of(assessment, body) : List.of(),
                shown,
                sheet == null ? List.of() : SatisfactionChecks.of(plan.members(), assessment.numbers(), sheet),
                results(assessment, shown),
                follows(plan),
                false,
                allowed(actor, assessment, counts.task(actor, count).orElse(null)));
    }

    private List<GradedSubject> results(Assessment assessment, @Nullable CountView<SatisfactionSheet> shown) {
        if (shown == null || shown.sheet() == null) {
            return List.of();
        }
        return assessment.state() == AssessmentState.ANNOUNCED
                ? store.results(List.of(assessment.id())).getOrDefault(assessment.id(), List.of())
                : Grading.of(assessment, shown.sheet());
    }

    private String follows(AssessmentPlan plan) {
        var first = plan.followsId();
        return first == null
                ? ""
                : store.find(first).map(one -> one.plan().meeting()).orElse("");
    }

    private static Set<Action> allowed(Actor actor, Assessment assessment, PaperCounts.@Nullable Task task) {
        var allowed = EnumSet.noneOf(Action.class);
        for (var action : ACTS) {
            if (fits(assessment, task, action)
                    && Policy.decide(actor, action, resource(assessment, actor, action))
                            .allowed()) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    private static boolean fits(Assessment assessment, PaperCounts.@Nullable Task task, Action action) {
        if (assessment.state() != AssessmentState.COUNTING || task == null) {
            return action == Action.ASSESSMENT_PREPARE && assessment.state() == AssessmentState.PREPARING;
        }
        return switch (action) {
            case ASSESSMENT_COUNT -> task.counts();
            case ASSESSMENT_SIGN -> task.signs();
            case ASSESSMENT_ANNOUNCE ->
                task.state() == RoundState.SIGNED && assessment.head().cancellation() == null;
            case ASSESSMENT_CANCEL -> true;
            default -> false;
        };
    }
}
