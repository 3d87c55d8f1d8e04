package org.shishi.supervision.finding;

import static org.shishi.supervision.finding.FindingState.OPEN;
import static org.shishi.supervision.finding.FindingState.RECTIFYING;
import static org.shishi.supervision.finding.FindingState.REPORTED;
import static org.shishi.supervision.finding.FindingState.RETURNED;
import static org.shishi.supervision.finding.FindingState.STRUCK_OFF;
import static org.shishi.supervision.finding.FindingState.VERIFIED;

import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.Verb;

/** What can be done with a finding, in which state, and what it becomes by it. */
public enum FindingVerb implements Verb {
    RECORD(Action.FINDING_RECORD, OPEN, Set.of()),
    CHANGE(Action.FINDING_RECORD, OPEN, Set.of(OPEN)),
    RECTIFY(Action.FINDING_RECTIFY, RECTIFYING, Set.of(OPEN, RECTIFYING, RETURNED)),
    REPORT(Action.FINDING_RECTIFY, REPORTED, Set.of(OPEN, RECTIFYING, RETURNED)),
    VERIFY(Action.FINDING_CHECK, VERIFIED, Set.of(REPORTED)),
    SEND_BACK(Action.FINDING_CHECK, RETURNED, Set.of(REPORTED, VERIFIED)),
    STRIKE_OFF(Action.FINDING_CLOSE, STRUCK_OFF, Set.of(VERIFIED)),
    REOPEN(Action.FINDING_CLOSE, OPEN, Set.of(STRUCK_OFF));

    private final Action action;
    private final FindingState after;
    private final Set<FindingState> before;

    FindingVerb(Action action, FindingState after, Set<FindingState> before) {
        this.action = action;
        this.after = after;
        this.before = before;
    }

    @Override
    public Set<String> demands() {
        return switch (this) {
            case RECTIFY, REPORT -> Set.of("measures", "progress");
            case REOPEN -> Set.of("reason", "dueOn");
            case VERIFY, SEND_BACK -> Set.of("reason");
            default -> Set.of();
        };
    }

    /** What the policy calls it. */
    public Action action() {
        return action;
    }

    public boolean fits(FindingState now) {
        return before.contains(now);
    }

    /** What the finding becomes; {@code supervision.finding.state} where the state does not allow it. */
    FindingState after(FindingState now) {
        requireState(now);
        return after;
    }

    void requireState(FindingState now) {
        if (!fits(now)) {
            throw new RuleViolation("supervision.finding.state", now, this);
        }
    }

    @Override
    public String[] getCodes() {
        return new String[] {"FindingVerb." + name()};
    }
}
