package org.shishi.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.WorkingDays;
import org.shishi.evaluation.rule.OpenYears;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.rule.ScoredIndicator;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the points of a year from the ledger by the rules in force, and shows them to the units. */
@Service
@Transactional
public class EvaluationRuns {

    private final EvaluationRows rows;
    private final RuleSets rules;
    private final FreezeRows freezes;
    private final OpenYears years;
    private final ObjectionRows objections;
    private final List<CaseSource> sources;
    private final WorkingDays calendar;
    private final Gate gate;
    private final ApplicationEventPublisher events;

    EvaluationRuns(
            EvaluationRows rows,
            RuleSets rules,
            FreezeRows freezes,
            OpenYears years,
            ObjectionRows objections,
            List<CaseSource> sources,
            WorkingDays calendar,
            Gate gate,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.freezes = freezes;
        this.years = years;
        this.objections = objections;
        this.sources = sources;
        this.calendar = calendar;
        this.gate = gate;
        this.events = events;
    }

    /** Lets those who compute open the form. */
    @Transactional(readOnly = true)
    public void openForm(Actor actor) {
        gate.list(actor, Action.EVALUATION_COMPUTE);
    }

    /** Lets them open it for a year; one that is frozen is refused at once. */
    @Transactional(readOnly = true)
    public void openForm(Actor actor, int year) {
        openForm(actor);
        years.refuseFrozen(year);
    }

    /** Whether somebody may compute a year now. */
    @Transactional(readOnly = true)
    public boolean mayCompute(Actor actor, int year) {
        return Policy.mayEver(actor, Action.EVALUATION_COMPUTE) && !years.frozen(year);
    }

    /** Computes a year as of a day. What was computed before stays to be read; the newest counts. */
    public long compute(Actor actor, int year, LocalDate day) {
        gate.command(
                actor, Action.EVALUATION_COMPUTE, Resource.all("evaluation:" + year), Map.of("asOf", day.toString()));
        years.requireOpen(year);
        int waiting = objections.waiting(year);
        if (waiting > 0) {
            throw new RuleViolation("evaluation.compute.objections", waiting);
        }
        refuseFreezing(year);
        var by = rules.inForce(year)
                .orElseThrow(() -> new RuleViolation("evaluation.rules.missing", String.valueOf(year)));
        requireDay(year, day);
        var found = new FoundCases();
        sources.forEach(source -> source.find(actor, year, day, found));
        long id = rows.add(by, day, actor);
        for (var series : by.series()) {
            for (var unit : series.members()) {
                by.of(series.position()).forEach(indicator -> score(id, unit.id(), indicator, found));
            }
        }
        objections.carry(id);
        return id;
    }

    private void requireDay(int year, LocalDate day) {
        if (day.isAfter(rows.today())) {
            throw RuleViolation.at("asOf", "evaluation.day.future", rows.today());
        }
        if (day.getYear() < year) {
            throw RuleViolation.at("asOf", "evaluation.day.early", String.valueOf(year));
        }
    }

    /** What a unit has objected to is decided on what it was shown, and what is published next knows of it. */
    private void requireDecided(EvaluationHead head) {
        int waiting = objections.waiting(head.planYear());
        if (waiting > 0) {
            throw new RuleViolation("evaluation.publish.objections", waiting);
        }
        if (objections.decidedSince(head.id())) {
            throw new RuleViolation("evaluation.publish.decided");
        }
        refuseFreezing(head.planYear());
    }

    private void refuseFreezing(int year) {
        freezes.ofYear(year).ifPresent(one -> {
            throw new RuleViolation("evaluation.freeze.asked", one.askedBy());
        });
    }

    private void score(long evaluation, long unit, ScoredIndicator indicator, FoundCases found) {
        var cases = found.of(indicator, unit).stream()
                .map(one -> indicator.manual() ? one : one.moving(indicator.each()))
                .toList();
        rows.addScore(evaluation, unit, indicator, found.asked(indicator, unit), cases, found.missed(indicator, unit));
    }

    /** Shows the points to the units, which may object from then on for so many working days. */
    public void publish(Actor actor, long id, @Nullable Long version) {
        var asked = rows.get(id, Action.EVALUATION_PUBLISH);
        years.hold(asked.planYear());
        var head = rows.get(id, Action.EVALUATION_PUBLISH);
        gate.command(
                actor,
                Action.EVALUATION_PUBLISH,
                Resource.all("evaluation:" + id),
                Map.of("looked", String.valueOf(version)));
        years.requireOpen(head.planYear());
        LookedAt.unchanged(version, head.version());
        if (head.published()) {
            throw new RuleViolation("evaluation.published.already", Objects.requireNonNull(head.publishedOn()));
        }
        if (head.state() == EvaluationState.REPLACED) {
            throw new RuleViolation("evaluation.replaced");
        }
        requireDecided(head);
        var by = rules.inForce(head.planYear()).orElseThrow();
        if (by.id() != head.rulesId()) {
            throw new RuleViolation("evaluation.rules.newer", by.number());
        }
        var until = calendar.plus(rows.today(), by.objectionDays());
        rows.publish(id, until, actor);
        var units = by.series().stream()
                .flatMap(one -> one.members().stream())
                .map(unit -> new EvaluationPublished.Judged(unit.id(), unit.code()))
                .toList();
        events.publishEvent(new EvaluationPublished(id, head.planYear(), units, until));
    }
}
