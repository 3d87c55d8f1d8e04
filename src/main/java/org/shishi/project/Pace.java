package org.shishi.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * Whether a project is ahead of its plan, on pace or behind (提前, 按序时, 滞后): the light, with green told apart. The SQL function
 * {@code project_pace} says the same for counting and filtering.
 */
public enum Pace implements MessageSourceResolvable {
    FINISHED,
    /** More is reached than was planned for the day. */
    AHEAD,
    /** As planned, or behind by less than a yellow light needs. */
    ON_PACE,
    /** Yellow or red, also where only the deadline says so. */
    BEHIND,
    /** No light, hence nothing to compare. */
    NONE;

    static Pace of(Light light, @Nullable BigDecimal gap) {
        return switch (light) {
            case FINISHED -> FINISHED;
            case NONE -> NONE;
            case GREEN -> gap != null && gap.signum() < 0 ? AHEAD : ON_PACE;
            case YELLOW, RED -> BEHIND;
        };
    }

    @Override
    public String[] getCodes() {
        return new String[] {"Pace." + name()};
    }
}
