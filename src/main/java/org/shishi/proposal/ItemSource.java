package org.shishi.proposal;

/**
 * A proposal from which an item of the reserve pool came, so that deputies see whose wish they vote on.
 *
 * @param proposalId its number
 */
public record ItemSource(long itemId, long proposalId, String title) {}
