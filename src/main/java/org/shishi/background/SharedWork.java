package org.shishi.background;

import org.shishi.policy.Actor;

/**
 * Work that goes on behind a page with whichever node has time, one piece of a line at a time on each. A node may die at any
 * point, and another one begins anew: what the work writes it writes in one transaction, the last step of which is
 * {@link WorkSteps#finished()}.
 */
public interface SharedWork {

    /** The name of its line. */
    String line();

    /**
     * Outside of any transaction.
     *
     * @param actor who asked, with the rights of this moment
     */
    void carryOut(Actor actor, WorkOrder order, WorkSteps steps);

    /** Says on its record, in the transaction at hand, why it was not done. */
    void over(WorkOrder order, WorkEnding why);
}
