package org.shishi.agenda;

import org.springframework.context.MessageSourceResolvable;

/** What is due on a day of the calendar. */
public enum AgendaKind implements MessageSourceResolvable {
    DEADLINE,
    MILESTONE,
    REPORT,
    MEETING,
    /** Accepted projects that are to be closed. */
    CLOSING,
    /** What modules above bring: the answer to a notice, and what was found and is to be put right. */
    ANSWER,
    RECTIFICATION,
    /** Finished projects that are to be looked at again. */
    LOOK_BACK,
    /** The answer to a superior body, and the last day of an appeal against a veto. */
    SUPERIOR_ANSWER,
    VETO_APPEAL,
    /** The last day on which units may object to their points. */
    OBJECTION;

    @Override
    public String[] getCodes() {
        return new String[] {"AgendaKind." + name()};
    }
}
