package org.shishi.adjustment;

import java.util.EnumSet;
import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.RuleViolation;

/** Which step of an adjustment is its reader's. */
final class AdjustmentSteps {

    private AdjustmentSteps() {}

    static AdjustmentView view(Actor actor, Adjustment one) {
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        if (one.state() == AdjustmentState.REQUESTED) {
            allow(allowed, actor, one, Action.ADJUSTMENT_REVIEW);
        } else if (one.state().open()) {
            if (one.major()) {
                allow(allowed, actor, one, Action.ADJUSTMENT_DECIDE);
            }
            if (one.state() == AdjustmentState.REVIEWED && !decidesItself(actor, one)) {
                allow(allowed, actor, one, Action.ADJUSTMENT_FILE);
            }
        }
        if (one.state().open()
                && Policy.decide(actor, Action.ADJUSTMENT_WITHDRAW, one.resource())
                        .allowed()) {
            allowed.add(Action.ADJUSTMENT_WITHDRAW);
        }
        return one.view(allowed);
    }

    /** Whoever records what the congress decides of a major one does not record the government's word on it. */
    static boolean decidesItself(Actor actor, Adjustment one) {
        return one.major()
                && Policy.decide(actor, Action.ADJUSTMENT_DECIDE, one.resource())
                        .allowed();
    }

    /** Refuses the government's word where the actor records the congress's: {@code adjustment.decider}. */
    static void refuseGovernment(Actor actor, Adjustment one) {
        if (one.state() == AdjustmentState.REVIEWED && decidesItself(actor, one)) {
            throw RuleViolation.at(
                    "decider", "adjustment.decider", one.view(Set.of()).decider());
        }
    }

    private static void allow(Set<Action> allowed, Actor actor, Adjustment one, Action action) {
        if (one.mayJudge(actor, action)
                && Policy.decide(actor, action, one.resource()).allowed()) {
            allowed.add(action);
        }
    }
}
