package org.shishi.superior.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.ProjectPart;
import org.shishi.project.ProjectView;
import org.shishi.superior.SuperiorNoticeView;
import org.shishi.superior.SuperiorNotices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on a project's page what superior bodies wrote of it, beside where it stands. */
@Component
@Order(96)
class SuperiorPart implements ProjectPart {

    private final SuperiorNotices notices;

    SuperiorPart(SuperiorNotices notices) {
        this.notices = notices;
    }

    @Override
    public String word() {
        return "superior";
    }

    @Override
    public String template() {
        return "superior/project :: part";
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.mayEver(actor, Action.SUPERIOR_READ);
    }

    @Override
    public Object view(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        return new Written(
                notices.ofProject(actor, project.id(), asOf),
                project.code(),
                Policy.mayEver(actor, Action.SUPERIOR_RECORD));
    }

    /** All that was written of it, the earliest first. */
    record Written(List<SuperiorNoticeView> all, String code, boolean mayRecord) {}
}
