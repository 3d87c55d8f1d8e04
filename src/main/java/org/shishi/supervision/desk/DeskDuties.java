package org.shishi.supervision.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Actor;

/** Brings to the desk what waits for its reader in a module above. Every bean of this type is asked. */
public interface DeskDuties {

    /** One thing to do: what, on which record, and how urgent it is. */
    record Duty(String word, String tone, String href, String text, String note) {}

    List<Duty> of(Actor actor, LocalDate day, Locale locale);
}
