package org.shishi.policy;

/** How the actor stands to a record. */
public enum Relation {
    /** Any record of the county. */
    COUNTY,
    /** The record belongs to the actor's unit, or the actor's unit is one of those responsible for it. */
    OWN_UNIT,
    /** The actor's unit leads it. */
    LEAD_UNIT,
    /** It lies in the township that the actor works for. */
    SAME_TOWNSHIP,
    /** It is the actor's own. */
    SELF,
    /** It is somebody else's own: for what needs a second person. */
    ANOTHERS,
    /** The actor works for a unit, and the record belongs to none of that unit. */
    OTHER_UNIT
}
