package org.shishi.evaluation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.EvaluationSeries;
import org.shishi.evaluation.rule.RuleSet;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.rule.ScoredIndicator;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.Viewpoint.OfYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows evaluations: to the offices all of them, to a unit what was published, the rows behind points its own ones alone. */
@Service
@Transactional(readOnly = true)
public class Evaluations {

    private static final List<Action> ACTS = List.of(
            Action.EVALUATION_COMPUTE, Action.EVALUATION_PUBLISH, Action.EVALUATION_DECIDE, Action.EVALUATION_FREEZE);

    private final EvaluationRows rows;
    private final RuleSets rules;
    private final FreezeRows freezes;
    private final ObjectionRows objections;
    private final StandingVetoes vetoes;
    private final Gate gate;

    Evaluations(
            EvaluationRows rows,
            RuleSets rules,
            FreezeRows freezes,
            ObjectionRows objections,
            StandingVetoes vetoes,
            Gate gate) {
        this.rows = rows;
        this.rules = rules;
        this.freezes = freezes;
        this.objections = objections;
        this.vetoes = vetoes;
        this.gate = gate;
    }

    /** The evaluations of a year, the newest first. */
    public List<EvaluationHead> ofYear(Actor actor, int year) {
        return ofYear(actor, year, rows.today());
    }

    /** The same as they stood on a day. */
    public List<EvaluationHead> ofYear(Actor actor, int year, LocalDate day) {
        gate.list(actor, Action.EVALUATION_READ);
        return EvaluationHead.on(day, rows.ofYear(year), freezes.ofYear(year).orElse(null)).stream()
                .filter(head -> shown(actor, head))
                .toList();
    }

    /** Those whose time to object ends in a span, as known on a day; none for whom evaluations are not there. */
    public List<EvaluationHead> objectionsEnding(Actor actor, LocalDate from, LocalDate to, LocalDate day) {
        return Policy.mayEver(actor, Action.EVALUATION_READ)
                ? rows.endingBetween(from, to).stream()
                        .filter(head ->
                                !Objects.requireNonNull(head.publishedOn()).isAfter(day))
                        .filter(head -> shown(actor, head))
                        .toList()
                : List.of();
    }

    /** Whether a unit is among those that are judged. */
    public boolean judges(EvaluationHead head, long unit) {
        return rules.version(head.rulesId()).seriesOf(unit).isPresent();
    }

    /** The last one of a year that was shown to units by a day. */
    public Optional<EvaluationView> published(Actor actor, int year, LocalDate day) {
        gate.list(actor, Action.EVALUATION_READ);
        return lastPublished(year, day).map(head -> current(actor, head));
    }

    /**
     * What the dashboard says of a year.
     *
     * @param waiting how many objections wait for a decision
     */
    public record Line(EvaluationHead head, int waiting) {}

    public Optional<Line> line(Actor actor, int year, LocalDate day) {
        gate.list(actor, Action.EVALUATION_READ);
        return lastPublished(year, day)
                .filter(head -> judges(actor, head))
                .map(head -> new Line(head, objections.waiting(year)));
    }

    private Optional<EvaluationHead> lastPublished(int year, LocalDate day) {
        return rows.ofYear(year).stream()
                .filter(head ->
                        head.publishedOn() != null && !head.publishedOn().isAfter(day))
                .findFirst();
    }

    /** One with the standing of every unit. */
    public EvaluationView get(Actor actor, long id) {
        return get(actor, id, rows.today());
    }

    /** The same as it stood on a day; of an earlier day than it was computed, as it was then. */
    public EvaluationView get(Actor actor, long id, LocalDate day) {
        var head = head(actor, id, day);
        var by = rules.version(head.rulesId());
        gate.read(actor, Action.EVALUATION_READ, resource(head, by));
        return view(actor, head, by, head.from(day));
    }

    /** What was not shown to units is seen by those who compute alone. */
    private boolean shown(Actor actor, EvaluationHead head) {
        return head.published() ? judges(actor, head) : Policy.holds(actor, Action.EVALUATION_COMPUTE);
    }

    /** A unit that is not judged has nothing to read. */
    private boolean judges(Actor actor, EvaluationHead head) {
        var only = Policy.scope(actor, Action.EVALUATION_READ).onlyUnit();
        return only == null || judges(head, only);
    }

    /** What a unit may read today it may also read as it was. */
    private EvaluationHead head(Actor actor, long id, LocalDate day) {
        var now = rows.get(id, Action.EVALUATION_READ);
        if (!shown(actor, now)) {
            throw EvaluationRows.hidden(id, Action.EVALUATION_READ);
        }
        return day.equals(rows.today())
                ? now
                : EvaluationHead.on(now.from(day), rows.ofYear(now.planYear()), freeze(now)).stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElse(now);
    }

    private @Nullable YearFreeze freeze(EvaluationHead head) {
        return freezes.ofYear(head.planYear()).orElse(null);
    }

    /** As it stands on a day: what is closed as it was kept, anything else by the decisions and vetoes of the day. */
    private EvaluationView view(Actor actor, EvaluationHead head, RuleSet by, LocalDate day) {
        var scores = rows.scores(head.id(), by, day);
        var standings = head.state() == EvaluationState.FROZEN
                ? freezes.kept(head.id(), scores)
                : Standings.of(by, scores, vetoes.of(head.planYear(), day));
        var freeze = freeze(head);
        return new EvaluationView(
                head,
                by,
                standings,
                day.equals(rows.today()) ? allowed(actor, head) : Set.of(),
                freeze == null || freeze.evaluationId() != head.id() ? null : freeze.asOf(day),
                Policy.scope(actor, Action.EVALUATION_READ).onlyUnit(),
                day);
    }

    /** For the same, where the policy was asked already. */
    EvaluationView current(Actor actor, EvaluationHead head) {
        return view(actor, head, rules.version(head.rulesId()), head.from(rows.today()));
    }

    private static Set<Action> allowed(Actor actor, EvaluationHead head) {
        var allowed = EnumSet.noneOf(Action.class);
        for (var action : ACTS) {
            if (fits(head, action) && Policy.mayEver(actor, action)) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    private static boolean fits(EvaluationHead head, Action action) {
        return head.running()
                && switch (action) {
                    case EVALUATION_PUBLISH -> !head.published();
                    case EVALUATION_DECIDE, EVALUATION_FREEZE -> head.published();
                    default -> true;
                };
    }

    /** One unit of an evaluation. */
    public record OfUnit(EvaluationView view, Standing standing, EvaluationSeries series) implements OfYear {

        @Override
        public int planYear() {
            return view.planYear();
        }
    }

    public OfUnit unit(Actor actor, long id, String code) {
        return unit(actor, id, code, rows.today());
    }

    public OfUnit unit(Actor actor, long id, String code, LocalDate day) {
        var head = head(actor, id, day);
        var by = rules.version(head.rulesId());
        var view = view(actor, head, by, head.from(day));
        var standing = view.standings().stream()
                .filter(one -> one.unit().code().equals(code))
                .findFirst()
                .orElseThrow(() -> EvaluationRows.hidden(id, Action.EVALUATION_READ));
        gate.read(actor, Action.EVALUATION_READ, resource(head, standing.unit().id()));
        return new OfUnit(view, standing, by.seriesOf(standing.unit().id()).orElseThrow());
    }

    /**
     * The points of a unit for one indicator, with the rows as they were.
     *
     * @param missed what was asked and brought no points
     * @param objection what the unit said against it, and what was decided
     * @param carried what was upheld on former computings, and holds for this one too
     * @param mayObject whether the reader may object today
     */
    public record OfIndicator(
            OfUnit of,
            ScoredIndicator indicator,
            UnitScore score,
            List<EvaluationCase> cases,
            List<EvaluationCase> missed,
            @Nullable ObjectionView objection,
            List<ObjectionView> carried,
            boolean mayObject)
            implements OfYear {

        @Override
        public int planYear() {
            return of.planYear();
        }
    }

    public OfIndicator indicator(Actor actor, long id, String code, int position) {
        return indicator(actor, id, code, position, rows.today());
    }

    public OfIndicator indicator(Actor actor, long id, String code, int position, LocalDate asked) {
        var of = unit(actor, id, code, asked);
        var day = of.view().day();
        var score = of.standing().scores().stream()
                .filter(one -> one.indicator() == position)
                .findFirst()
                .orElseThrow(() -> EvaluationRows.hidden(id, Action.EVALUATION_READ));
        var objection =
                objections.ofScore(score.id()).flatMap(one -> one.asOf(day)).orElse(null);
        boolean may = objection == null && mayObject(actor, of);
        return new OfIndicator(
                of,
                of.view().rules().indicator(position),
                score,
                rows.cases(score.id(), day),
                rows.missed(score.id(), day),
                objection,
                objections.carried(score.id()).stream()
                        .flatMap(one -> one.asOf(day).stream())
                        .toList(),
                may);
    }

    /** Whether the reader may object today to some of a unit's points. */
    public boolean mayObject(Actor actor, OfUnit of) {
        var head = of.view().head();
        var day = of.view().day();
        return head.state() == EvaluationState.PUBLISHED
                && day.equals(rows.today())
                && !day.isAfter(Objects.requireNonNull(head.objectionsUntil()))
                && Policy.decide(
                                actor,
                                Action.EVALUATION_OBJECT,
                                resource(head, of.standing().unit().id()))
                        .allowed();
    }

    /** It belongs to the units that are judged, once it was shown to them. */
    private static Resource resource(EvaluationHead head, RuleSet by) {
        var units = new HashSet<Long>();
        by.series().forEach(one -> one.members().forEach(member -> units.add(member.id())));
        return Resource.ofUnits("evaluation:" + head.id(), head.published() ? units : Set.of(), null, head.state());
    }

    static Resource resource(EvaluationHead head, long unit) {
        return Resource.ofUnits(
                "evaluation:" + head.id() + "/" + unit, head.published() ? Set.of(unit) : Set.of(), null, head.state());
    }
}
