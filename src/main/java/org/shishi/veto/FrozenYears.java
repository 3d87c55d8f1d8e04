package org.shishi.veto;

import java.time.LocalDate;

/** Tells which years are judged and closed, so that this module need not know the evaluation. Every bean of this type is asked. */
@FunctionalInterface
public interface FrozenYears {

    /** Whether nothing of this plan year's evaluation changes any more. */
    boolean frozen(int planYear);

    /** Whether that was so by the end of a day. */
    default boolean frozenBy(int planYear, LocalDate day) {
        return frozen(planYear);
    }

    /** Makes whoever closes this plan year wait until the transaction is over, and waits for whoever is closing it. */
    default void hold(int planYear) {}
}
