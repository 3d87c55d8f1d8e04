package org.shishi.evaluation.rule;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.shishi.shared.Remembered;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.TableStamps;
import org.shishi.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules of a year in versions: drafted by one person, put in force by another, and from then on as they are. */
@Service
@Transactional
public class RuleSets {

    private final RuleSetRows rows;
    private final OpenYears years;
    private final Units units;
    private final Gate gate;
    private final Clock clock;
    private final Remembered<Long, RuleSet> versions;

    RuleSets(RuleSetRows rows, OpenYears years, Units units, Gate gate, Clock clock, TableStamps stamps) {
        this.rows = rows;
        this.years = years;
        this.units = units;
        this.gate = gate;
        this.clock = clock;
        this.versions = stamps.remembered("evaluation", "unit");
    }

    /** All versions of a year, the newest first. Drafts are for those who draft. */
    @Transactional(readOnly = true)
    public List<RuleSet> ofYear(Actor actor, int year) {
        gate.list(actor, Action.EVALUATION_READ);
        return rows.ofYear(year).stream()
                .filter(one -> !one.draft() || Policy.mayEver(actor, Action.EVALUATION_DRAFT))
                .toList();
    }

    @Transactional(readOnly = true)
    public RuleSet get(Actor actor, long id) {
        gate.list(actor, Action.EVALUATION_READ);
        var rules = held(id, Action.EVALUATION_READ);
        if (rules.draft() && !Policy.holds(actor, Action.EVALUATION_DRAFT)) {
            throw hidden(id, Action.EVALUATION_READ);
        }
        return rules;
    }

    /** The version in force, by which the year is judged. */
    @Transactional(readOnly = true)
    public Optional<RuleSet> inForce(int year) {
        return rows.ofYear(year).stream().filter(one -> !one.draft()).findFirst();
    }

    /** A version, for what was computed by it, where the policy was asked already. */
    @Transactional(readOnly = true)
    public RuleSet version(long id) {
        return versions.get(id, known -> rows.get(known).orElseThrow());
    }

    /** Lets those who draft open the form. */
    @Transactional(readOnly = true)
    public void openForm(Actor actor) {
        gate.list(actor, Action.EVALUATION_DRAFT);
    }

    /** Lets them open it for the next version of a year; refuses at once what would be refused whatever is filled in. */
    @Transactional(readOnly = true)
    public void openNext(Actor actor, int year) {
        openForm(actor);
        years.refuseFrozen(year);
        refuseDrafted(rows.ofYear(year));
    }

    /** Lets them open it for a draft; what is in force is refused at once, with the way to go. */
    @Transactional(readOnly = true)
    public RuleSet openDraft(Actor actor, long id) {
        openForm(actor);
        var rules = get(actor, id);
        years.refuseFrozen(rules.planYear());
        refuseInForce(rules);
        return rules;
    }

    /** Which version superseded one, if another is in force by now. */
    @Transactional(readOnly = true)
    public Optional<RuleSet> successor(RuleSet rules) {
        return rows.ofYear(rules.planYear()).stream()
                .filter(one -> !one.draft() && one.number() > rules.number())
                .reduce((newer, older) -> older);
    }

    /** Drafts the first version of a year, or the next one; that one with the reason. */
    public long draft(Actor actor, SaveRuleSet plan) {
        gate.command(
                actor,
                Action.EVALUATION_DRAFT,
                Resource.all("evaluation-rules:" + plan.planYear()),
                Map.of("new", plan));
        years.requireOpen(plan.planYear());
        var all = rows.ofYear(plan.planYear());
        refuseDrafted(all);
        int number = all.isEmpty() ? 1 : all.get(0).number() + 1;
        requireReason(plan, number);
        var content = checked(plan);
        long id = rows.add(number, plan, actor, now());
        rows.fill(id, content.series(), content.indicators());
        return id;
    }

    /** Changes a draft; what is in force is refused with the way to go. */
    public void change(Actor actor, long id, long version, SaveRuleSet plan) {
        var old = command(actor, id, Action.EVALUATION_DRAFT, Map.of("new", plan));
        LookedAt.unchanged(version, old.version());
        if (plan.planYear() != old.planYear()) {
            throw RuleViolation.at("planYear", "evaluation.rules.year", String.valueOf(old.planYear()));
        }
        requireReason(plan, old.number());
        var content = checked(plan);
        rows.write(id, plan, actor, now());
        rows.fill(id, content.series(), content.indicators());
    }

    /** Puts a draft in force, as another person than who drafted it. */
    public void enforce(Actor actor, long id, @Nullable Long version) {
        var rules = command(actor, id, Action.EVALUATION_ENFORCE, Map.of("looked", String.valueOf(version)));
        LookedAt.unchanged(version, rules.version());
        if (actor.answersFor(rules.draftedById())) {
            throw new RuleViolation("evaluation.rules.second", rules.draftedBy());
        }
        rows.enforce(id, actor, now());
    }

    private RuleSet command(Actor actor, long id, Action action, Map<String, ?> detail) {
        var found = held(id, action);
        years.hold(found.planYear());
        var rules = held(id, action);
        gate.command(actor, action, Resource.all("evaluation-rules:" + id), detail);
        years.requireOpen(rules.planYear());
        refuseInForce(rules);
        return rules;
    }

    private static void refuseInForce(RuleSet rules) {
        if (!rules.draft()) {
            throw new RuleViolation("evaluation.rules.in-force", rules.number());
        }
    }

    private static void refuseDrafted(List<RuleSet> all) {
        if (!all.isEmpty() && all.get(0).draft()) {
            throw new RuleViolation("evaluation.rules.drafted", all.get(0).number());
        }
    }

    private record Content(List<EvaluationSeries> series, List<ScoredIndicator> indicators) {}

    private Content checked(SaveRuleSet plan) {
        RuleSetChecks.grades(plan.grades());
        var series = RuleSetChecks.series(plan.series(), units.directory());
        var indicators = RuleSetChecks.indicators(plan.indicators(), series);
        RuleSetChecks.reachable(plan.grades(), series, indicators);
        RuleSetChecks.sums(plan.sumReason(), series, indicators);
        return new Content(series, indicators);
    }

    private static void requireReason(SaveRuleSet plan, int number) {
        if (number > 1 && plan.reason().isBlank()) {
            throw RuleViolation.at("reason", "evaluation.rules.reason");
        }
        if (number == 1 && !plan.reason().isBlank()) {
            throw RuleViolation.at("reason", "evaluation.rules.reason.first");
        }
    }

    private RuleSet held(long id, Action action) {
        return rows.get(id).orElseThrow(() -> hidden(id, action));
    }

    private static Denied hidden(long id, Action action) {
        return new Denied(Verdict.HIDDEN, action, "evaluation-rules:" + id);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
