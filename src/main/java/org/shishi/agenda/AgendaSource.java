package org.shishi.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.shishi.policy.Actor;

/** Brings days of one kind into the calendar. Every bean of this type is asked, those of modules above included. */
public interface AgendaSource {

    /** What is due in the span and the actor may see: a constant number of statements. */
    List<AgendaEntry> between(Actor actor, AgendaSpan span);

    /** The days of the span of which it has told some things only, since they are too many. */
    default Set<LocalDate> crowded(Actor actor, AgendaSpan span) {
        return Set.of();
    }
}
