package org.shishi;

import static org.shishi.TwoPersonRule.step;

import java.util.List;
import org.shishi.TwoPersonRule.Course;
import org.shishi.TwoPersonRule.Step;
import org.shishi.policy.Actor;
import org.shishi.veto.ExemptionCause;
import org.shishi.veto.TakeVetoStep;
import org.shishi.veto.VetoDecisions;
import org.shishi.veto.VetoFixtures;
import org.shishi.veto.VetoState;
import org.shishi.veto.VetoVerb;
import org.springframework.context.ApplicationContext;

/** The ways out of the one veto. */
final class VetoCourses {

    static final String EXEMPTED = "an exemption from the veto is asked for by one and granted by another";
    static final String LIFTED = "a veto that one imposed is lifted on appeal by another";

    static final String REVOKED = "a veto that one imposed is revoked by another";

    private final VetoDecisions decisions;
    private final VetoFixtures facts;

    VetoCourses(ApplicationContext application) {
        this.decisions = application.getBean(VetoDecisions.class);
        this.facts = VetoFixtures.of(application);
    }

    List<TwoPersonRule> rules() {
        return List.of(
                new TwoPersonRule(
                        EXEMPTED,
                        List.of("department", "inspection"),
                        List.of("veto_step_by_another", "veto_step_once"),
                        () -> course(VetoState.EXEMPTED, VetoVerb.ASK_EXEMPTION, VetoVerb.EXEMPT)),
                new TwoPersonRule(
                        LIFTED,
                        List.of("inspection", "inspector"),
                        List.of("veto_step_by_another", "veto_step_once"),
                        () -> course(VetoState.LIFTED, VetoVerb.IMPOSE, VetoVerb.APPEAL, VetoVerb.LIFT)),
                new TwoPersonRule(
                        REVOKED,
                        List.of("inspection", "inspector"),
                        List.of("veto_step_by_another", "veto_step_once"),
                        () -> course(VetoState.REVOKED, VetoVerb.IMPOSE, VetoVerb.ASK_REVOCATION, VetoVerb.REVOKE)));
    }

    private Course course(VetoState end, VetoVerb... verbs) {
        var key = facts.fact();
        var steps = List.of(verbs).stream().map(verb -> taking(key, verb)).toList();
        return new Course(steps, () -> facts.now(key).state() == end);
    }

    private Step taking(String key, VetoVerb verb) {
        var cause = verb == VetoVerb.ASK_EXEMPTION ? ExemptionCause.FUNDS_NOT_ARRIVED : null;
        return step(verb.name(), (Actor actor) -> decisions.take(actor, key, looked(key, verb, cause)));
    }

    private TakeVetoStep looked(String key, VetoVerb verb, ExemptionCause cause) {
        return facts.step(verb, "理由", cause, "证明", key);
    }
}
