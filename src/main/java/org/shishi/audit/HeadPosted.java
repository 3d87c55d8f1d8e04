package org.shishi.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the end of the trail was sent to a place.
 *
 * @param to an address
 * @param id the last row that was sent there; none: none was
 * @param at when
 * @param fault why a later one could not be sent; none: it was
 */
public record HeadPosted(
        String to,
        @Nullable Long id,
        @Nullable OffsetDateTime at,
        @Nullable String fault) {

    static HeadPosted none(String to) {
        return new HeadPosted(to, null, null, null);
    }

    HeadPosted sent(TrailHead head, OffsetDateTime now) {
        return new HeadPosted(to, head.id(), now, null);
    }

    HeadPosted failed(String why) {
        return new HeadPosted(to, id, at, why);
    }
}
