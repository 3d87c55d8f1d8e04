package org.shishi.veto.web;

import java.util.Locale;
import org.shishi.figures.DashboardPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Viewpoint;
import org.shishi.superior.SuperiorNotices;
import org.shishi.veto.Vetoes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line of the dashboard about superiors' notices and praise, and what was decided of vetoes; left out where there is nothing. */
@Component
@Order(60)
class VetoPanel implements DashboardPart {

    private final SuperiorNotices notices;
    private final Vetoes vetoes;

    VetoPanel(SuperiorNotices notices, Vetoes vetoes) {
        this.notices = notices;
        this.vetoes = vetoes;
    }

    @Override
    public String template() {
        return "veto/dashboard :: part";
    }

    @Override
    public boolean brief() {
        return true;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.scope(actor, Action.VETO_READ).everything();
    }

    @Override
    public Object view(Actor actor, Viewpoint from, Locale locale) {
        var written = notices.counts(from.year(), from.asOf());
        var decided = vetoes.counts(from.year(), from.asOf());
        return new Line(written.blame(), written.praise(), decided.standing(), decided.exempted(), decided.waiting());
    }

    /** @param waiting what was asked for, and nobody has decided on */
    record Line(long blame, long praise, long standing, long exempted, long waiting) {

        public boolean nothing() {
            return blame + praise + standing + exempted + waiting == 0;
        }
    }
}
