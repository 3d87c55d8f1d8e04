package org.shishi.veto;

import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of vetoes; what is not said does not narrow.
 *
 * @param open true: those that wait for a decision
 * @param standing true: those that stand
 */
public record VetoQuery(
        @Nullable VetoState state,
        @Nullable VetoGround ground,
        @Nullable Long unit,
        @Nullable Boolean open,
        @Nullable Boolean standing) {

    private static final VetoQuery ALL = new VetoQuery(null, null, null, null, null);

    /** A box that is not ticked narrows nothing. */
    public VetoQuery {
        open = Boolean.TRUE.equals(open) ? open : null;
        standing = Boolean.TRUE.equals(standing) ? standing : null;
    }

    public boolean filtered() {
        return !equals(ALL);
    }

    public boolean fits(VetoView one) {
        return (state == null || one.state() == state)
                && (ground == null || one.fact().ground() == ground)
                && (unit == null || one.fact().unitId() == unit)
                && (open == null || one.state().open())
                && (standing == null || one.standing());
    }
}
