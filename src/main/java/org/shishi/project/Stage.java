package org.shishi.project;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * Where a project is in its life (未开工 · 前期 · 在建 · 完工 · 投用 · 验收 · 销号); 暂缓 and 终止 leave it.
 *
 * <p>A service or a policy goal has no construction, so that 完工 may follow at once. A finished project can be opened again
 * by a look-back. 暂缓 ends where it began or in 终止, and an adjustment takes 终止 back to there.
 */
public enum Stage implements MessageSourceResolvable {
    NOT_STARTED,
    PREPARING,
    UNDER_WAY,
    COMPLETED,
    IN_USE,
    ACCEPTED,
    CLOSED,
    SUSPENDED,
    TERMINATED;

    private static final Map<Stage, Set<Stage>> TRANSITIONS = Map.of(
            NOT_STARTED, EnumSet.of(PREPARING, UNDER_WAY, COMPLETED, SUSPENDED, TERMINATED),
            PREPARING, EnumSet.of(UNDER_WAY, COMPLETED, SUSPENDED, TERMINATED),
            UNDER_WAY, EnumSet.of(COMPLETED, SUSPENDED, TERMINATED),
            COMPLETED, EnumSet.of(IN_USE, ACCEPTED, UNDER_WAY),
            IN_USE, EnumSet.of(ACCEPTED, UNDER_WAY),
            ACCEPTED, EnumSet.of(CLOSED, UNDER_WAY),
            CLOSED, EnumSet.of(UNDER_WAY),
            SUSPENDED, EnumSet.of(TERMINATED),
            TERMINATED, EnumSet.noneOf(Stage.class));

    /**
     * Whether the next stage may follow this one.
     *
     * @param left the stage that a suspended or ended project left, to which it may return
     */
    public boolean canBecome(Stage next, @Nullable Stage left) {
        return TRANSITIONS.get(this).contains(next) || (halted() && next == left);
    }

    /** Whether nobody works on it, for a time or for good. */
    public boolean halted() {
        return this == SUSPENDED || this == TERMINATED;
    }

    /** Whether it counts as completed in the figures. */
    public boolean completed() {
        return this == COMPLETED || this == IN_USE || this == ACCEPTED || this == CLOSED;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"Stage." + name()};
    }
}
