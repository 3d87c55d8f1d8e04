package org.shishi.notify;

import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Actor;

/** Where due things come from: one for each module below that knows some. */
interface DueSource {

    /** What concerns this person on the day; empty for whom it is no business. */
    List<DueLine> of(Actor actor, LocalDate day);
}
