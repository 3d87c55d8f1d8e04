package org.shishi.background;

/**
 * How many pieces of work there are.
 *
 * @param running begun and not finished
 * @param waiting in line behind others, or for a node that has time
 * @param stalled what nobody goes on with by himself
 */
public record WorkCounts(int running, int waiting, int stalled) {}
