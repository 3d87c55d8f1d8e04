package org.shishi.demo;

import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.veto.TakeVetoStep;
import org.shishi.veto.VetoDecisions;
import org.shishi.veto.VetoVerb;
import org.shishi.veto.VetoView;
import org.shishi.veto.Vetoes;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The steps of a veto, by the code of the project that it is about, which begins with its year. */
@Component
@Profile("demo")
class DemoVetoSteps {

    private final Vetoes vetoes;
    private final VetoDecisions decisions;

    DemoVetoSteps(Vetoes vetoes, VetoDecisions decisions) {
        this.vetoes = vetoes;
        this.decisions = decisions;
    }

    void take(Actor actor, String project, VetoVerb verb, String reason) {
        long looked = fact(project).steps().size();
        take(actor, project, new TakeVetoStep(verb, null, reason, "", looked, List.of()));
    }

    void take(Actor actor, String project, TakeVetoStep step) {
        decisions.take(actor, fact(project).key(), step);
    }

    /** The first that names the project. */
    private VetoView fact(String project) {
        int year = Integer.parseInt(project.substring(0, project.indexOf('-')));
        return vetoes.ofYear(Actor.SYSTEM, year, DemoClock.START.toLocalDate()).stream()
                .filter(one -> one.fact().args().contains(project))
                .findFirst()
                .orElseThrow();
    }
}
