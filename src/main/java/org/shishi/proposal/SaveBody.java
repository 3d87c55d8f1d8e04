package org.shishi.proposal;

import org.jspecify.annotations.Nullable;

/**
 * A body that votes.
 *
 * @param unitId its township; none for the county's congress
 * @param deputies how many it has now; each vote keeps the number of its own day
 */
public record SaveBody(BodyKind kind, @Nullable Long unitId, String name, int deputies) {}
