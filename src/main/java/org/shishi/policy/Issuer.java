package org.shishi.policy;

/** In whose name something is issued: the other office neither drafts nor checks nor closes it. */
public enum Issuer {
    INSPECTION_OFFICE,
    STANDING_COMMITTEE
}
