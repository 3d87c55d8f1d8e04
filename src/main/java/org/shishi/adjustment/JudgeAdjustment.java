package org.shishi.adjustment;

import org.jspecify.annotations.Nullable;

/**
 * What the office says about a change that is asked for.
 *
 * @param opinion also the reason of the statement
 * @param major none: as is usual for what it changes
 * @param wordingOnly the statement that nothing of what was voted becomes less
 */
public record JudgeAdjustment(String opinion, @Nullable Boolean major, boolean wordingOnly) {}
