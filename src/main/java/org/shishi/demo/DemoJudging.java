package org.shishi.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shishi.account.DemoAccount;
import org.shishi.evaluation.DecideObjection;
import org.shishi.evaluation.EvaluationRuns;
import org.shishi.evaluation.Evaluations;
import org.shishi.evaluation.ManualPoints;
import org.shishi.evaluation.Objections;
import org.shishi.evaluation.SaveManualPoint;
import org.shishi.evaluation.rule.GradeRule;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.rule.SaveRuleSet;
import org.shishi.evaluation.rule.StandardRules;
import org.shishi.file.NewFile;
import org.shishi.policy.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The steps of an evaluation, each taken by those who may: what one of the inspection office begins, the other one decides. */
@Component
@Profile("demo")
class DemoJudging {

    private static final int PAPER = 900;

    private final DemoActors actors;
    private final StandardRules standard;
    private final RuleSets rules;
    private final ManualPoints points;
    private final EvaluationRuns runs;
    private final Evaluations evaluations;
    private final Objections objections;
    private final DemoClock clock;

    DemoJudging(
            DemoActors actors,
            StandardRules standard,
            RuleSets rules,
            ManualPoints points,
            EvaluationRuns runs,
            Evaluations evaluations,
            Objections objections,
            DemoClock clock) {
        this.actors = actors;
        this.standard = standard;
        this.rules = rules;
        this.points = points;
        this.runs = runs;
        this.evaluations = evaluations;
        this.objections = objections;
        this.clock = clock;
    }

    /** The usual rules with that share of excellent units, put in force on that day. */
    void rules(int year, LocalDate drafted, int excellentShare) {
        clock.at(drafted.atTime(9, 0), () -> {
            var usual = standard.of(office(), year, drafted);
            var grades = usual.grades();
            var plan = usual.plan(year, "");
            var planned = new SaveRuleSet(
                    year,
                    plan.reason(),
                    plan.sumReason(),
                    new GradeRule(grades.excellent(), grades.good(), grades.passed(), excellentShare),
                    plan.objectionDays(),
                    plan.series(),
                    plan.indicators());
            long id = rules.draft(inspector(), planned);
            rules.enforce(office(), id, rules.get(office(), id).version());
        });
    }

    /** A point by hand, confirmed at once. */
    void point(LocalDate on, LocalDate of, String unit, String indicator, String by, String reason) {
        clock.at(on.atTime(9, 0), () -> {
            long judged = actors.unit(unit).id();
            var paper = new NewFile("会议纪要.pdf", DemoPaper.page(PAPER + (int) judged));
            var point = new SaveManualPoint(of.getYear(), indicator, judged, new BigDecimal(by), of, reason);
            points.answer(office(), points.enter(inspector(), point, List.of(paper)), 0L, true, "");
        });
    }

    /** Computed and shown to the units on one day. */
    long published(int year, LocalDate on) {
        var published = new long[1];
        clock.at(on.atTime(15, 0), () -> {
            published[0] = runs.compute(office(), year, on);
            runs.publish(office(), published[0], 0L);
        });
        return published[0];
    }

    /** An objection of the day, decided the same afternoon. */
    void objection(
            long evaluation, LocalDate on, DemoAccount by, String indicator, String wording, DecideObjection decided) {
        var id = new long[1];
        var unit = actors.of(by);
        clock.at(
                on.atTime(9, 0),
                () -> id[0] = objections.object(
                        unit,
                        evaluation,
                        actors.unit(unit.unitName()).code(),
                        position(evaluation, indicator),
                        wording,
                        List.of()));
        clock.at(on.atTime(16, 0), () -> objections.decide(inspector(), id[0], 0L, decided));
    }

    private int position(long evaluation, String indicator) {
        return evaluations.get(office(), evaluation).rules().indicators().stream()
                .filter(one -> one.name().equals(indicator))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private Actor office() {
        return actors.of(DemoAccount.INSPECTION);
    }

    private Actor inspector() {
        return actors.of(DemoAccount.INSPECTOR);
    }
}
