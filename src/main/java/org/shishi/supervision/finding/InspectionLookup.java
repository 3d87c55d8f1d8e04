package org.shishi.supervision.finding;

import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Actor;

/** What a finding has to know of the inspection that found it. Inspections build upon findings, so they answer. */
public interface InspectionLookup {

    /**
     * An inspection on some day.
     *
     * @param places the sites and projects that it looked at
     */
    record HeldInspection(long id, String theme, List<String> places) {}

    boolean exists(long id);

    /** The inspections of a day that were not cancelled. */
    List<HeldInspection> on(LocalDate day);

    boolean isReadableBy(Actor actor, long id);
}
