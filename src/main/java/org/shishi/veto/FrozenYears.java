package org.shishi.veto;

/** Tells which years are judged and closed, so that this module need not know the evaluation. Every bean of this type is asked. */
@FunctionalInterface
public interface FrozenYears {

    /** Whether nothing of this plan year's evaluation changes any more. */
    boolean frozen(int planYear);

    /** Makes whoever closes this plan year wait until the transaction is over, and waits for whoever is closing it. */
    default void hold(int planYear) {}
}
