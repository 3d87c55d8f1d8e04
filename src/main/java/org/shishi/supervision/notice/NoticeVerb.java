package org.shishi.supervision.notice;

import static org.shishi.supervision.common.Transition.from;
import static org.shishi.supervision.notice.NoticeState.ANSWERED;
import static org.shishi.supervision.notice.NoticeState.CLOSED;
import static org.shishi.supervision.notice.NoticeState.ESCALATED;
import static org.shishi.supervision.notice.NoticeState.ISSUED;
import static org.shishi.supervision.notice.NoticeState.RETURNED;
import static org.shishi.supervision.notice.NoticeState.SIGNED;
import static org.shishi.supervision.notice.NoticeState.VERIFIED;
import static org.shishi.supervision.notice.NoticeState.WITHDRAWN;

import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.supervision.common.Transition;
import org.shishi.supervision.common.Verb;

/** What can be done with a notice, in which state, and what it becomes by it. */
public enum NoticeVerb implements Verb<NoticeState> {
    DRAFT(Action.NOTICE_DRAFT, from(NoticeState.DRAFT)),
    CHANGE(Action.NOTICE_DRAFT, from(NoticeState.DRAFT)),
    WITHDRAW(Action.NOTICE_DRAFT, from(NoticeState.DRAFT).to(WITHDRAWN)),
    ISSUE(Action.NOTICE_ISSUE, from(NoticeState.DRAFT).to(ISSUED)),
    SIGN(Action.NOTICE_ANSWER, from(ISSUED).to(SIGNED)),
    ANSWER(Action.NOTICE_ANSWER, from(SIGNED, RETURNED).to(ANSWERED)),
    ASK_EXTENSION(Action.NOTICE_ANSWER, from(ISSUED, SIGNED, RETURNED)),
    GRANT_EXTENSION(Action.NOTICE_CHECK, from(ISSUED, SIGNED, RETURNED, ANSWERED)),
    REFUSE_EXTENSION(Action.NOTICE_CHECK, from(ISSUED, SIGNED, RETURNED, ANSWERED)),
    /** Its meeting has moved, and its day with it; nobody takes this step by itself. */
    RESCHEDULE(Action.NOTICE_CHECK, from(ISSUED, SIGNED, RETURNED, ANSWERED)),
    VERIFY(Action.NOTICE_CHECK, from(ANSWERED).to(VERIFIED)),
    SEND_BACK(Action.NOTICE_CHECK, from(ANSWERED, VERIFIED).to(RETURNED)),
    CLOSE(Action.NOTICE_CLOSE, from(VERIFIED).to(CLOSED)),
    ESCALATE(Action.NOTICE_DRAFT, from(ISSUED, SIGNED, RETURNED).to(ESCALATED));

    private final Action action;
    private final Transition<NoticeState> transition;

    NoticeVerb(Action action, Transition<NoticeState> transition) {
        this.action = action;
        this.transition = transition;
    }

    @Override
    public Action action() {
        return action;
    }

    @Override
    public Transition<NoticeState> transition() {
        return transition;
    }

    @Override
    public String wrongState() {
        return "supervision.notice.state";
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
}
