package org.shishi;

import static org.shishi.TwoPersonRule.step;

import java.util.List;
import java.util.Map;
import org.shishi.SecondLook.Call;
import org.shishi.SecondLook.Opened;
import org.shishi.TwoPersonRule.Course;
import org.shishi.evaluation.DecideObjection;
import org.shishi.evaluation.EvaluationFixtures;
import org.shishi.evaluation.Evaluations;
import org.shishi.evaluation.ManualPoints;
import org.shishi.evaluation.Objections;
import org.shishi.evaluation.PointRevocations;
import org.shishi.evaluation.YearFreezes;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.springframework.context.ApplicationContext;

/** What an evaluation wants two persons for. */
final class EvaluationCourses {

    static final String RULES = "the rules of an evaluation are drafted by one and put in force by another";
    static final String POINT = "a point by hand is entered by one and confirmed by another";
    static final String OBJECTION = "an objection to a point is raised by one and decided by another";
    static final String REVOCATION = "a decision that moved points is revoked by another than who took it";
    static final String FREEZE = "the close of a year's evaluation is asked for by one and done by another";

    private final ApplicationContext application;
    private final EvaluationFixtures evaluations;

    EvaluationCourses(ApplicationContext application) {
        this.application = application;
        this.evaluations = EvaluationFixtures.of(application);
    }

    List<TwoPersonRule> rules() {
        return List.of(
                new TwoPersonRule(
                        RULES,
                        List.of("inspection", "inspector"),
                        List.of("evaluation_rules_two_persons", "evaluation_rules_stay"),
                        this::enforcing),
                new TwoPersonRule(
                        POINT,
                        List.of("inspection", "inspector"),
                        List.of("evaluation_manual_two_persons", "evaluation_manual_stays"),
                        this::confirming),
                new TwoPersonRule(
                        OBJECTION,
                        List.of("department", "inspection"),
                        List.of("evaluation_objection_two_persons", "evaluation_objection_stays"),
                        this::deciding),
                new TwoPersonRule(
                        REVOCATION,
                        List.of("inspection", "inspector"),
                        List.of("evaluation_revocation_by_another"),
                        this::revoking),
                new TwoPersonRule(
                        FREEZE,
                        List.of("inspection", "inspector"),
                        List.of("evaluation_freeze_two_persons", "evaluation_freeze_stays"),
                        this::freezing));
    }

    private Course enforcing() {
        int year = evaluations.laterYear();
        var rules = the(RuleSets.class);
        return new Course(
                List.of(
                        step("drafts", actor -> rules.draft(actor, EvaluationFixtures.plan(year, ""))),
                        step("puts in force", actor -> rules.enforce(actor, newest(year), version(year)))),
                () -> rules.inForce(year).isPresent());
    }

    private long newest(int year) {
        return the(RuleSets.class).ofYear(evaluations.office(), year).get(0).id();
    }

    private long version(int year) {
        return the(RuleSets.class).ofYear(evaluations.office(), year).get(0).version();
    }

    private Course confirming() {
        int year = evaluations.laterYear();
        evaluations.enforced(EvaluationFixtures.plan(year, ""));
        var points = the(ManualPoints.class);
        return new Course(
                List.of(
                        step(
                                "enters",
                                actor -> points.enter(
                                        actor, evaluations.innovation(year, "1"), EvaluationFixtures.paper())),
                        step(
                                "confirms",
                                actor -> points.ofYear(evaluations.office(), year)
                                        .forEach(one -> points.answer(actor, one.id(), one.version(), true, "")))),
                () -> points.ofYear(evaluations.office(), year).stream().anyMatch(one -> one.counts()));
    }

    private Course deciding() {
        long id = evaluations.objected(evaluations.year());
        var objections = the(Objections.class);
        var code = evaluations.unit("县交通运输局").code();
        var view = the(Evaluations.class);
        return new Course(
                List.of(
                        step("objects", actor -> objections.object(actor, id, code, 2, "不实", List.of())),
                        step(
                                "decides",
                                actor -> objections
                                        .of(actor, view.get(evaluations.office(), id))
                                        .forEach(one -> objections.decide(
                                                actor,
                                                one.id(),
                                                one.version(),
                                                new DecideObjection(false, "属实", List.of(), List.of(), null))))),
                () -> objections.of(evaluations.office(), view.get(evaluations.office(), id)).stream()
                        .anyMatch(one -> !one.open()));
    }

    private Course revoking() {
        int year = evaluations.laterYear();
        evaluations.enforced(EvaluationFixtures.plan(year, ""));
        var points = the(ManualPoints.class);
        var third = evaluations.actor("county");
        var enters = new Actor(
                third.id(),
                "county",
                third.name(),
                null,
                "",
                evaluations.office().roles(),
                null,
                false);
        long id = points.enter(enters, evaluations.innovation(year, "1"), EvaluationFixtures.paper());
        return new Course(
                List.of(
                        step("confirms", actor -> points.answer(actor, id, 0L, true, "")),
                        step("revokes", actor -> the(PointRevocations.class).revokePoint(actor, id, "材料不实"))),
                () -> points.get(evaluations.office(), id).revoked() != null);
    }

    private Course freezing() {
        long id = evaluations.closedToObjections();
        var freezes = the(YearFreezes.class);
        return new Course(
                List.of(
                        step("asks", actor -> freezes.ask(actor, id, 1L)),
                        step("freezes", actor -> freezes.confirm(actor, id, asked(id))),
                        step("withdraws", actor -> freezes.withdraw(actor, id, 0L))),
                () -> frozen(id));
    }

    private long asked(long id) {
        var freeze = the(Evaluations.class).get(evaluations.office(), id).freeze();
        if (freeze == null) {
            throw new RuleViolation("evaluation.freeze.unasked");
        }
        return freeze.version();
    }

    private boolean frozen(long id) {
        var freeze = the(Evaluations.class).get(evaluations.office(), id).freeze();
        return freeze != null && freeze.frozen();
    }

    /** The page on which the second person puts rules in force. */
    Opened rulesOpened() {
        int year = evaluations.laterYear();
        var rules = the(RuleSets.class);
        long id = rules.draft(evaluations.drafter(), EvaluationFixtures.plan(year, ""));
        return new Opened(
                "/evaluations/rules/" + id,
                "/evaluations/rules/" + id + "/enforcement",
                Map.of(),
                new Call("/api/v1/evaluation-rules/" + id + "/enforcement", "{}"),
                () -> rules.change(evaluations.drafter(), id, version(year), EvaluationFixtures.plan(year, "")),
                () -> rules.inForce(year).isPresent());
    }

    /** The page on which the second person closes a year. */
    Opened freezeOpened() {
        long id = evaluations.closedToObjections();
        var freezes = the(YearFreezes.class);
        freezes.ask(evaluations.drafter(), id, 1L);
        return new Opened(
                "/evaluations/" + id,
                "/evaluations/" + id + "/freeze/confirmation",
                Map.of(),
                new Call("/api/v1/evaluations/" + id + "/freeze/confirmation", "{}"),
                () -> {
                    freezes.withdraw(evaluations.drafter(), id, asked(id));
                    freezes.ask(evaluations.drafter(), id, 1L);
                },
                () -> frozen(id));
    }

    private <T> T the(Class<T> bean) {
        return application.getBean(bean);
    }
}
