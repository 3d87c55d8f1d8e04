package org.shishi.proposal;

import org.jspecify.annotations.Nullable;

/** A body that votes, as others see it; {@code version} goes back with a change. */
public record VotingBodyView(
        long id, BodyKind kind, @Nullable Long unitId, String name, int deputies, long version) {}
