package org.shishi.catalogue;

import org.shishi.policy.Actor;

/** Fills placeholders from one part of the county's work; every bean of this type is asked, in the order of its topic. */
interface ValueSource {

    Topic topic();

    /** A constant number of statements, however many rows there are. */
    void fill(Actor actor, DocumentScope basis, CompositionBuilder values);
}
