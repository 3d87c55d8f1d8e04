package org.shishi.lookback;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingSummaries;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.MoneySums;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.Viewpoint.OfYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows look-backs: of a year, one with its projects, all of one project. A unit sees what was signed of its own projects. */
@Service
@Transactional(readOnly = true)
public class LookBacks {

    private final LookBackRows rows;
    private final LookedAtRows projects;
    private final FundingSummaries money;
    private final Gate gate;

    LookBacks(LookBackRows rows, LookedAtRows projects, FundingSummaries money, Gate gate) {
        this.rows = rows;
        this.projects = projects;
        this.money = money;
        this.gate = gate;
    }

    /** The look-backs of a plan year as of a day, the latest first. */
    public List<LookBackLine> ofYear(Actor actor, int year, LocalDate day) {
        return withProjects(actor, year, day).stream()
                .map(one -> new LookBackLine(one.head(), one.counts()))
                .toList();
    }

    /** Those of a plan year, and those that are carried out in it over projects of earlier years. */
    public List<LookBackLine> touching(Actor actor, int year, LocalDate day) {
        return withProjects(actor, rows.touching(year, day), day).stream()
                .map(one -> new LookBackLine(one.head(), one.counts()))
                .toList();
    }

    /** The same with their projects; cancelled ones too. */
    public List<LookBackView> withProjects(Actor actor, int year, LocalDate day) {
        return withProjects(actor, rows.ofYear(year, day), day);
    }

    private List<LookBackView> withProjects(Actor actor, List<LookBackHead> heads, LocalDate day) {
        var scope = gate.list(actor, Action.LOOK_BACK_READ);
        var found = projects.of(heads.stream().map(LookBackHead::id).toList(), day);
        return heads.stream()
                .map(head -> view(actor, head, found.getOrDefault(head.id(), List.of())))
                .filter(one -> scope.everything() || !one.projects().isEmpty())
                .toList();
    }

    /** One as it is today. */
    public LookBackView get(Actor actor, long id) {
        return get(actor, id, rows.today());
    }

    /** One as of a day; what may be done to it is of today. */
    public LookBackView get(Actor actor, long id, LocalDate day) {
        var head = rows.get(id, Action.LOOK_BACK_READ);
        var all = projects.of(List.of(id), day).getOrDefault(id, List.of());
        gate.read(actor, Action.LOOK_BACK_READ, resource(id, all));
        return view(actor, head.asOf(day), all);
    }

    /** Lets those who plan open a form for it. */
    public LookBackView openPlan(Actor actor, long id) {
        var view = get(actor, id);
        gate.read(actor, Action.LOOK_BACK_PLAN, resource(id, view.projects()));
        return view;
    }

    /** Lets those who look open the form that takes a sheet. */
    public LookBackView openSheet(Actor actor, long id) {
        var view = get(actor, id);
        if (!view.mayAnswer()) {
            throw LookBackRows.forbidden(id, Action.LOOK_BACK_ANSWER);
        }
        return view;
    }

    private LookBackView view(Actor actor, LookBackHead head, List<LookedAtProject> all) {
        boolean plans = Policy.mayEver(actor, Action.LOOK_BACK_PLAN) && !head.cancelled();
        var seen = all.stream()
                .filter(one -> Policy.decide(actor, Action.LOOK_BACK_READ, resource(head, one, actor))
                        .allowed())
                .map(one -> looks(head, actor) ? one : one.withoutDraft())
                .toList();
        return new LookBackView(head, seen, plans, looks(head, actor));
    }

    /**
     * One project of a look-back.
     *
     * @param owed what the ledger says is owed: investment done and not paid; none where the reader may not see money
     */
    public record OfLookBack(
            LookBackHead head,
            LookedAtProject project,
            LookState state,
            @Nullable MoneySums money,
            Set<Action> allowed) implements OfYear {

        @Override
        public int planYear() {
            return head.planYear();
        }

        /** Investment done less what was paid, by the ledger; none where nothing was entered of either. */
        public @Nullable BigDecimal owed() {
            return money == null || !money.has(FundingStage.DONE)
                    ? null
                    : money.of(FundingStage.DONE)
                            .subtract(money.of(FundingStage.PAID))
                            .max(BigDecimal.ZERO);
        }

        public String owedText() {
            var owed = owed();
            return owed == null ? "" : MoneyFormat.plain(owed);
        }

        /** Whether the answer says another amount than the ledger. */
        public boolean owesOtherwise() {
            var owed = owed();
            var answer = project.answer();
            var said = answer == null ? null : answer.found().unpaid();
            return owed != null && said != null && owed.compareTo(said) != 0;
        }

        public boolean may(String action) {
            return allowed.contains(Action.valueOf(action));
        }
    }

    public OfLookBack project(Actor actor, long id, int number) {
        var view = get(actor, id);
        var one = view.projects().stream()
                .filter(found -> found.number() == number)
                .findFirst()
                .orElseThrow(() -> LookBackRows.hidden(id, Action.LOOK_BACK_READ));
        var resource = resource(view.head(), one, actor);
        var allowed = new HashSet<Action>();
        for (var action : List.of(Action.LOOK_BACK_ANSWER, Action.LOOK_BACK_FOLLOW)) {
            if (Policy.decide(actor, action, resource).allowed()) {
                allowed.add(action);
            }
        }
        var sums = Policy.mayEver(actor, Action.FUNDING_READ)
                ? money.ofProject(actor, one.planYear(), one.code(), rows.today())
                        .sum()
                : null;
        return new OfLookBack(view.head(), one, one.state(view.head()), sums, allowed);
    }

    /** Lets somebody open the form for it. */
    public OfLookBack openForm(Actor actor, long id, int number, Action action) {
        var found = project(actor, id, number);
        gate.read(actor, action, resource(found.head(), found.project(), actor));
        return found;
    }

    /** What one look-back says of one project. */
    public record OfProject(LookBackHead head, LookedAtProject project) {}

    /** All that was signed of a project up to a day, the earliest first. */
    public List<OfProject> ofProject(Actor actor, long project, LocalDate day) {
        gate.list(actor, Action.LOOK_BACK_READ);
        var found = projects.ofProject(project, day);
        return rows.ofProject(project).stream()
                .flatMap(head -> found.getOrDefault(head.id(), List.of()).stream()
                        .filter(one -> one.signed()
                                && Policy.decide(actor, Action.LOOK_BACK_READ, resource(head, one, actor))
                                        .allowed())
                        .map(one -> new OfProject(head, one.withoutDraft())))
                .toList();
    }

    /** Those that end in the span, as of a day, for those who plan them or may look. */
    public List<LookBackView> ending(Actor actor, LocalDate from, LocalDate to, LocalDate day) {
        if (!Policy.mayEver(actor, Action.LOOK_BACK_PLAN) && !Policy.mayEver(actor, Action.LOOK_BACK_ANSWER)) {
            return List.of();
        }
        var heads = rows.ending(from, to, day);
        if (heads.isEmpty()) {
            return List.of();
        }
        var found = projects.of(heads.stream().map(LookBackHead::id).toList(), day);
        return heads.stream()
                .map(head -> view(actor, head, found.getOrDefault(head.id(), List.of())))
                .toList();
    }

    /** It belongs to the units of what was signed. */
    static Resource resource(long id, List<LookedAtProject> projects) {
        var units = new HashSet<Long>();
        projects.stream().filter(LookedAtProject::signed).forEach(one -> units.addAll(one.units()));
        return new Resource("look-back:" + id, units, null, Set.of(), null, null, true);
    }

    /** The reader's own seat among those who look; without one it is nobody's. */
    static Resource resource(LookBackHead head, LookedAtProject one, Actor actor) {
        var subject = "look-back:" + head.id() + "/" + one.number();
        var owner = looks(head, actor) ? actor.id() : null;
        return Resource.ofUnits(subject, one.signed() ? one.units() : Set.of(), owner, one.state(head));
    }

    private static boolean looks(LookBackHead head, Actor actor) {
        return head.members().stream().anyMatch(member -> Objects.equals(member.id(), actor.id()));
    }
}
