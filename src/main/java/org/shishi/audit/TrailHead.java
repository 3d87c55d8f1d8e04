package org.shishi.audit;

import java.time.OffsetDateTime;

/**
 * The end of the trail as it was once, sealed, and noted down outside the database: what was cut off or written anew since does not
 * lead to it.
 *
 * @param id the last row
 * @param hash its hash, which covers all before it
 * @param at when it was noted down
 */
public record TrailHead(long id, String hash, OffsetDateTime at, String seal) {

    /** What its seal is called, so that it is none of anything else. */
    static final String KIND = "head";
}
