package org.shishi.background;

import org.jspecify.annotations.Nullable;

/**
 * How far a piece of work is, for the page that waits for it.
 *
 * @param done steps, of {@code total}
 * @param stalled whether it will not go on by itself: whoever did it was stopped, and nobody else can
 * @param before how many pieces of its line come first, while it waits
 * @param cancelled whether somebody does not want it any more; it ends with its next step
 */
public record WorkProgress(
        int done, int total, boolean stalled, @Nullable Integer before, boolean cancelled) {

    public WorkProgress(int done, int total, boolean stalled) {
        this(done, total, stalled, null, false);
    }
}
