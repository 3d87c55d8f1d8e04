package org.shishi.vote;

/**
 * Where somebody stands to a count.
 *
 * @param counts whether a teller has something to do
 * @param signs whether a scrutineer has something to do
 */
public record CountTask(RoundState state, boolean counts, boolean signs) {}
