package org.shishi.veto.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.ProjectPart;
import org.shishi.project.ProjectView;
import org.shishi.veto.VetoView;
import org.shishi.veto.Vetoes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on a project's page for which facts about it a unit may not be rated excellent. */
@Component
@Order(97)
class VetoPart implements ProjectPart {

    private final Vetoes vetoes;

    VetoPart(Vetoes vetoes) {
        this.vetoes = vetoes;
    }

    @Override
    public String word() {
        return "veto";
    }

    @Override
    public String template() {
        return "veto/project :: part";
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.mayEver(actor, Action.VETO_READ);
    }

    @Override
    public Object view(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        return new OfProject(vetoes.ofProject(actor, project.id(), project.planYear(), asOf));
    }

    /** What is proposed and decided for the project. */
    record OfProject(List<VetoView> all) {}
}
