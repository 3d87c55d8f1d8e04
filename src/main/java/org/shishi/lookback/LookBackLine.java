package org.shishi.lookback;

/** A line of the list: a look-back, and what came of it. */
public record LookBackLine(LookBackHead head, LookBackCounts counts) {}
