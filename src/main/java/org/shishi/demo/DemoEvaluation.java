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
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.rule.StandardRules;
import org.shishi.file.NewFile;
import org.shishi.policy.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The evaluation of 2023 as January 2024 finds it: rules in force, points published, one objection decided and units that may still
 * object. All of it is made up, but for what is counted from the ledger.
 */
@Component
@Profile("demo")
class DemoEvaluation {

    private static final int YEAR = 2023;
    private static final String DEPARTMENT = "县交通运输局";
    private static final String CRITICISM = "通报批评";
    private static final int PAPER = 900;
    private static final LocalDate DRAFTED = LocalDate.of(2023, 12, 20);
    private static final LocalDate COMPUTED = LocalDate.of(2024, 1, 4);

    private final DemoActors actors;
    private final StandardRules standard;
    private final RuleSets rules;
    private final ManualPoints points;
    private final EvaluationRuns runs;
    private final Evaluations evaluations;
    private final Objections objections;
    private final DemoClock clock;

    DemoEvaluation(
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

    void make() {
        clock.at(DRAFTED.atTime(9, 0), () -> {
            var plan = standard.of(office(), YEAR, DRAFTED).plan(YEAR, "");
            long id = rules.draft(inspector(), plan);
            rules.enforce(office(), id, rules.get(office(), id).version());
        });
        clock.at(COMPUTED.atTime(9, 0), () -> {
            manual(actors.unit(DEPARTMENT).id(), CRITICISM, "1", "第四季度例会通报批评1次：项目资料报送不全。（演示数据）");
            manual(actors.unit("瓯南街道").id(), "工作创新", "2", "老年食堂“一餐一码”做法在全县推广。（演示数据）");
        });
        var published = new long[1];
        clock.at(COMPUTED.atTime(15, 0), () -> {
            published[0] = runs.compute(office(), YEAR, COMPUTED);
            runs.publish(office(), published[0], 0L);
        });
        clock.at(COMPUTED.plusDays(1).atTime(9, 0), () -> object(published[0]));
    }

    private void manual(long unit, String indicator, String by, String reason) {
        var paper = new NewFile("会议纪要.pdf", DemoPaper.page(PAPER + (int) unit));
        var point = new SaveManualPoint(YEAR, indicator, unit, new BigDecimal(by), LocalDate.of(2023, 12, 28), reason);
        long id = points.enter(inspector(), point, List.of(paper));
        points.answer(office(), id, 0L, true, "");
    }

    private void object(long evaluation) {
        var unit = actors.unit(DEPARTMENT);
        var indicator = evaluations.get(office(), evaluation).rules().indicators().stream()
                .filter(one -> one.name().equals(CRITICISM))
                .findFirst()
                .orElseThrow();
        long id = objections.object(
                actors.of(DemoAccount.DEPARTMENT),
                evaluation,
                unit.code(),
                indicator.position(),
                "通报后次日已补齐资料，并非未报送，请予核实。（演示数据）",
                List.of());
        clock.at(
                COMPUTED.plusDays(1).atTime(16, 0),
                () -> objections.decide(
                        inspector(),
                        id,
                        0L,
                        new DecideObjection(true, "经核实，资料在例会前已补报，通报有误，不再计分。（演示数据）", List.of(1), List.of(), null)));
    }

    private Actor office() {
        return actors.of(DemoAccount.INSPECTION);
    }

    private Actor inspector() {
        return actors.of(DemoAccount.INSPECTOR);
    }
}
