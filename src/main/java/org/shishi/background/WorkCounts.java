package org.shishi.background;

/**
 * How many pieces of work there are.
 *
 * @param underWay begun and not finished, the stalled ones among them
 * @param stalled of which nothing was heard for two minutes
 */
public record WorkCounts(int underWay, int stalled) {}
