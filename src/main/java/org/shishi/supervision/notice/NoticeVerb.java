package org.shishi.supervision.notice;

import static org.shishi.supervision.notice.NoticeState.ANSWERED;
import static org.shishi.supervision.notice.NoticeState.CLOSED;
import static org.shishi.supervision.notice.NoticeState.ESCALATED;
import static org.shishi.supervision.notice.NoticeState.ISSUED;
import static org.shishi.supervision.notice.NoticeState.RETURNED;
import static org.shishi.supervision.notice.NoticeState.SIGNED;
import static org.shishi.supervision.notice.NoticeState.VERIFIED;
import static org.shishi.supervision.notice.NoticeState.WITHDRAWN;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.Verb;

/** What can be done with a notice, in which state, and what it becomes by it. */
public enum NoticeVerb implements Verb {
    DRAFT(Action.NOTICE_DRAFT, NoticeState.DRAFT, Set.of(NoticeState.DRAFT)),
    CHANGE(Action.NOTICE_DRAFT, NoticeState.DRAFT, Set.of(NoticeState.DRAFT)),
    WITHDRAW(Action.NOTICE_DRAFT, WITHDRAWN, Set.of(NoticeState.DRAFT)),
    ISSUE(Action.NOTICE_ISSUE, ISSUED, Set.of(NoticeState.DRAFT)),
    SIGN(Action.NOTICE_ANSWER, SIGNED, Set.of(ISSUED)),
    ANSWER(Action.NOTICE_ANSWER, ANSWERED, Set.of(SIGNED, RETURNED)),
    ASK_EXTENSION(Action.NOTICE_ANSWER, null, Set.of(ISSUED, SIGNED, RETURNED)),
    GRANT_EXTENSION(Action.NOTICE_CHECK, null, Set.of(ISSUED, SIGNED, RETURNED, ANSWERED)),
    REFUSE_EXTENSION(Action.NOTICE_CHECK, null, Set.of(ISSUED, SIGNED, RETURNED, ANSWERED)),
    VERIFY(Action.NOTICE_CHECK, VERIFIED, Set.of(ANSWERED)),
    SEND_BACK(Action.NOTICE_CHECK, RETURNED, Set.of(ANSWERED, VERIFIED)),
    CLOSE(Action.NOTICE_CLOSE, CLOSED, Set.of(VERIFIED)),
    ESCALATE(Action.NOTICE_DRAFT, ESCALATED, Set.of(ISSUED, SIGNED, RETURNED));

    private final Action action;
    private final @Nullable NoticeState after;
    private final Set<NoticeState> before;

    NoticeVerb(Action action, @Nullable NoticeState after, Set<NoticeState> before) {
        this.action = action;
        this.after = after;
        this.before = before;
    }

    @Override
    public Set<String> demands() {
        return switch (this) {
            case ANSWER -> Set.of("measures", "result");
            case ASK_EXTENSION, SEND_BACK -> Set.of("reason", "days");
            case WITHDRAW, REFUSE_EXTENSION, VERIFY -> Set.of("reason");
            default -> Set.of();
        };
    }

    /** What the policy calls it. */
    public Action action() {
        return action;
    }

    public boolean fits(NoticeState now) {
        return before.contains(now);
    }

    /** What the notice becomes; {@code supervision.notice.state} where the state does not allow it. */
    NoticeState after(NoticeState now) {
        requireState(now);
        return after == null ? now : after;
    }

    void requireState(NoticeState now) {
        if (!fits(now)) {
            throw new RuleViolation("supervision.notice.state", now, this);
        }
    }

    @Override
    public String[] getCodes() {
        return new String[] {"NoticeVerb." + name()};
    }
}
