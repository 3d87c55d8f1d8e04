package org.shishi.project;

import org.springframework.context.MessageSourceResolvable;

/**
 * A word for a set of projects on a day. Completed, forecast before the festival, delayed and suspended share out the
 * total among them; the SQL function {@code project_standing} is their definition.
 */
public enum Figure implements MessageSourceResolvable {
    TOTAL("standing is not null"),
    COMPLETED("standing = 'COMPLETED'"),
    UNFINISHED("standing <> 'COMPLETED'"),
    FORECAST_BEFORE_FESTIVAL("standing = 'FORECAST_BEFORE_FESTIVAL'"),
    DELAYED("standing = 'DELAYED'"),
    SUSPENDED("standing = 'SUSPENDED'"),
    /** At work and within the deadline. */
    ON_SCHEDULE("standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED') and deadline >= :asOf"),
    /** At work and past the deadline, whatever is forecast. */
    OVERDUE("standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED') and deadline < :asOf");

    private final String condition;

    Figure(String condition) {
        this.condition = condition;
    }

    /** The set as a condition on rows that have {@code standing} and {@code deadline}, with the parameter {@code asOf}. */
    public String condition() {
        return condition;
    }

    /** Whether the standing alone decides it, and no deadline. */
    public boolean standingOnly() {
        return this != ON_SCHEDULE && this != OVERDUE;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"Figure." + name()};
    }
}
