package org.shishi.vote;

/** Which of two differing numbers is right, and why the other teller had another. */
public record SettledDifference(Difference difference, int settled, String reason) {}
