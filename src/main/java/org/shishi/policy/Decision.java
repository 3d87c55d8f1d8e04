package org.shishi.policy;

import java.util.Set;

/**
 * What the policy answers.
 *
 * @param masked the fields that the actor may only see masked; empty unless allowed
 */
public record Decision(Verdict verdict, Set<String> masked) {

    /** Allowed, or why not: {@code HIDDEN} is told as "does not exist", so that nobody learns what there is. */
    public enum Verdict {
        ALLOWED,
        HIDDEN,
        FORBIDDEN,
        WRONG_STATE,
        /** The page shows a past day, on which nothing can be done any more. */
        PAST_DAY
    }

    static Decision denied(Verdict verdict) {
        return new Decision(verdict, Set.of());
    }

    public boolean allowed() {
        return verdict == Verdict.ALLOWED;
    }
}
