package org.shishi.supervision.notice;

import java.util.Set;
import org.springframework.context.MessageSourceResolvable;

/** Where a notice is on its way. */
public enum NoticeState implements MessageSourceResolvable {
    DRAFT,
    ISSUED,
    SIGNED,
    ANSWERED,
    RETURNED,
    VERIFIED,
    CLOSED,
    ESCALATED,
    WITHDRAWN;

    /** Something can still become of it. */
    static final Set<NoticeState> UNFINISHED = Set.of(DRAFT, ISSUED, SIGNED, ANSWERED, RETURNED, VERIFIED);

    /** Whether its clock runs: the unit has it and has not answered. */
    public boolean awaitsAnswer() {
        return this == ISSUED || this == SIGNED || this == RETURNED;
    }

    /** Whether nothing more can become of it. */
    public boolean over() {
        return !UNFINISHED.contains(this);
    }

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case DRAFT -> "idle";
            case ISSUED -> "wait";
            case SIGNED, ANSWERED -> "busy";
            case RETURNED -> "warn";
            case VERIFIED -> "good";
            case CLOSED -> "done";
            case ESCALATED, WITHDRAWN -> "off";
        };
    }

    @Override
    public String[] getCodes() {
        return new String[] {"NoticeState." + name()};
    }
}
