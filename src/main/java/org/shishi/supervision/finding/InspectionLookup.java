package org.shishi.supervision.finding;

import org.shishi.policy.Actor;

/** What a finding has to know of the inspection that found it. Inspections build upon findings, so they answer. */
public interface InspectionLookup {

    boolean exists(long id);

    boolean isReadableBy(Actor actor, long id);
}
