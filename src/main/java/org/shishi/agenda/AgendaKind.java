package org.shishi.agenda;

import org.springframework.context.MessageSourceResolvable;

/** What is due on a day of the calendar. */
public enum AgendaKind implements MessageSourceResolvable {
    DEADLINE,
    MILESTONE,
    REPORT,
    MEETING,
    /** Something that a module above brings: an answer. */
    OTHER;

    @Override
    public String[] getCodes() {
        return new String[] {"AgendaKind." + name()};
    }
}
