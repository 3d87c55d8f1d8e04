package org.shishi.evaluation;

import java.time.LocalDate;
import org.shishi.policy.Actor;

/** Finds cases in one part of the county's work; every bean of this type is asked when a year is computed. */
interface CaseSource {

    /** A number of statements that does not grow with the units. */
    void find(Actor actor, int year, LocalDate day, FoundCases found);
}
