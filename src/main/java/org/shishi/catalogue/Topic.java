package org.shishi.catalogue;

import org.springframework.context.MessageSourceResolvable;

/** Under what an editor looks for a placeholder, in the order of the catalogue. */
public enum Topic implements MessageSourceResolvable {
    DAYS,
    FIGURES,
    UNITS,
    MOVES,
    PLANS,
    LIGHTS,
    REPORTS,
    SUPERVISION,
    MONEY,
    WORK,
    ADJUSTMENTS,
    VOTES,
    ASSESSMENTS,
    LOOK_BACKS,
    VETOES,
    EVALUATIONS;

    @Override
    public String[] getCodes() {
        return new String[] {"Topic." + name()};
    }
}
