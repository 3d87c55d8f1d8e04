package org.shishi.vote.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.NullUnmarked;

/** An item of the reserve pool that is to stand. */
@NullUnmarked
record NominationForm(@NotNull Long itemId) {}
