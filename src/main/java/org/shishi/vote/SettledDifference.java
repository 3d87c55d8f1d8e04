package org.shishi.vote;

/** What was found when both tellers looked at the ballots again, and why one of them had been wrong. */
public record SettledDifference(Difference difference, int settled, String reason) {}
