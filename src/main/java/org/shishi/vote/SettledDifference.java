package org.shishi.vote;

import org.shishi.vote.count.SheetDifference;

/** Which of two differing numbers is right, and why the other teller had another. */
public record SettledDifference(SheetDifference difference, int settled, String reason) {}
