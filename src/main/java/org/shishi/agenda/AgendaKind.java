package org.shishi.agenda;

import org.springframework.context.MessageSourceResolvable;

/** What is due on a day of the calendar. */
public enum AgendaKind implements MessageSourceResolvable {
    DEADLINE,
    MILESTONE,
    REPORT,
    /** Something that a module above brings: an answer, a meeting. */
    OTHER;

    @Override
    public String[] getCodes() {
        return new String[] {"AgendaKind." + name()};
    }
}
