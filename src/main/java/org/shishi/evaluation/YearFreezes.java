package org.shishi.evaluation;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.OpenYears;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the evaluation of a year: asked by one person, done by another; from then on it is read as it was. */
@Service
@Transactional
public class YearFreezes {

    private final EvaluationRows rows;
    private final Evaluations evaluations;
    private final RuleSets rules;
    private final FreezeRows freezes;
    private final OpenYears years;
    private final ObjectionRows objections;
    private final ManualRows manual;
    private final StandingVetoes vetoes;
    private final Gate gate;

    YearFreezes(
            EvaluationRows rows,
            Evaluations evaluations,
            RuleSets rules,
            FreezeRows freezes,
            OpenYears years,
            ObjectionRows objections,
            ManualRows manual,
            StandingVetoes vetoes,
            Gate gate) {
        this.rows = rows;
        this.evaluations = evaluations;
        this.rules = rules;
        this.freezes = freezes;
        this.years = years;
        this.objections = objections;
        this.manual = manual;
        this.vetoes = vetoes;
        this.gate = gate;
    }

    /** Asks that the year be closed with this evaluation; refuses as long as anything of it is undecided. */
    public void ask(Actor actor, long id, @Nullable Long version) {
        var head = held(actor, id, Map.of("asked", String.valueOf(version)));
        LookedAt.unchanged(version, head.version());
        freezes.ofYear(head.planYear()).ifPresent(one -> {
            throw new RuleViolation("evaluation.freeze.asked", one.askedBy());
        });
        requireDecided(actor, head);
        freezes.ask(head.planYear(), id, actor, rows.now());
    }

    /** Closes it, as another person than who asked. */
    public void confirm(Actor actor, long id, @Nullable Long version) {
        var head = held(actor, id, Map.of("frozen", String.valueOf(version)));
        var asked = asked(head);
        LookedAt.unchanged(version, asked.version());
        if (actor.answersFor(asked.askedById())) {
            throw new RuleViolation("evaluation.freeze.second", asked.askedBy());
        }
        requireDecided(actor, head);
        freezes.keep(id, evaluations.current(actor, head).standings());
        freezes.confirm(head.planYear(), freezes.hash(id), actor, rows.now());
    }

    /** Takes back what was asked, by either of the two. */
    public void withdraw(Actor actor, long id, @Nullable Long version) {
        var head = held(actor, id, Map.of("withdrawn", String.valueOf(version)));
        LookedAt.unchanged(version, asked(head).version());
        freezes.withdraw(head.planYear());
    }

    /** Whether what is in the database is still what was frozen. */
    @Transactional(readOnly = true)
    public boolean intact(YearFreeze freeze) {
        return freezes.hash(freeze.evaluationId()).equals(freeze.hash());
    }

    private EvaluationHead held(Actor actor, long id, Map<String, ?> detail) {
        years.hold(rows.get(id, Action.EVALUATION_FREEZE).planYear());
        var head = rows.get(id, Action.EVALUATION_FREEZE);
        gate.command(actor, Action.EVALUATION_FREEZE, Resource.all("evaluation:" + id), detail);
        years.requireOpen(head.planYear());
        return head;
    }

    private YearFreeze asked(EvaluationHead head) {
        return freezes.ofYear(head.planYear())
                .filter(one -> one.evaluationId() == head.id())
                .orElseThrow(() -> new RuleViolation("evaluation.freeze.unasked"));
    }

    private void requireDecided(Actor actor, EvaluationHead head) {
        if (head.state() != EvaluationState.PUBLISHED) {
            throw new RuleViolation("evaluation.freeze.unpublished");
        }
        if (rules.inForce(head.planYear()).orElseThrow().id() != head.rulesId()) {
            throw new RuleViolation("evaluation.freeze.rules");
        }
        var until = Objects.requireNonNull(head.objectionsUntil());
        if (!rows.today().isAfter(until)) {
            throw new RuleViolation("evaluation.freeze.objections.run", until);
        }
        int waiting = objections.waiting(head.planYear());
        if (waiting > 0) {
            throw new RuleViolation("evaluation.freeze.objections", waiting);
        }
        int undecided = vetoes.undecided(actor, head.planYear(), rows.today());
        if (undecided > 0) {
            throw new RuleViolation("evaluation.freeze.vetoes", undecided);
        }
        int unconfirmed = manual.waiting(head.planYear());
        if (unconfirmed > 0) {
            throw new RuleViolation("evaluation.freeze.manual", unconfirmed);
        }
    }
}
