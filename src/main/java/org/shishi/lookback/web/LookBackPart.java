package org.shishi.lookback.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.lookback.LookBacks;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.ProjectPart;
import org.shishi.project.ProjectView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on a project's page what was found when it was looked at again, the latest first. */
@Component
@Order(95)
class LookBackPart implements ProjectPart {

    private final LookBacks lookBacks;

    LookBackPart(LookBacks lookBacks) {
        this.lookBacks = lookBacks;
    }

    @Override
    public String word() {
        return "look-back";
    }

    @Override
    public String template() {
        return "lookback/project :: part";
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.mayEver(actor, Action.LOOK_BACK_READ);
    }

    @Override
    public Object view(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        return new Looks(lookBacks.ofProject(actor, project.id(), asOf), actor);
    }

    /** All that was signed, the latest first; for whom. */
    record Looks(List<LookBacks.OfProject> all, Actor reader) {}
}
