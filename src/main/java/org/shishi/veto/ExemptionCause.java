package org.shishi.veto;

import org.shishi.shared.Labelled;

/** For what a unit is not to be blamed. */
public enum ExemptionCause implements Labelled {
    /** The competent body approved the change (批准的项目调整). */
    APPROVED_ADJUSTMENT,
    /** Money from above, such as 专项债, did not arrive. */
    FUNDS_NOT_ARRIVED,
    FORCE_MAJEURE,
    POLICY_CHANGED,
    OTHER
}
