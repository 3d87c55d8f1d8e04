package org.shishi.background;

/**
 * How far a piece of work is, for the page that waits for it.
 *
 * @param done steps, of {@code total}
 * @param stalled whether nothing has been heard of it for two minutes: whoever did it was stopped
 */
public record WorkProgress(int done, int total, boolean stalled) {}
