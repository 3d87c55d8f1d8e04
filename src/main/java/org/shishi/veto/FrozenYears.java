package org.shishi.veto;

/** Tells which years are judged and closed, so that this module need not know the evaluation. Every bean of this type is asked. */
@FunctionalInterface
public interface FrozenYears {

    /** Whether nothing of this plan year's evaluation changes any more. */
    boolean frozen(int planYear);
}
