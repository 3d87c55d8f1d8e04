package org.shishi.vote;

import org.shishi.proposal.VotingBodyView;

/**
 * A line of the list of votes.
 *
 * @param elected how many won; 0 before the announcement
 */
public record VoteSummary(VoteHead head, VotingBodyView body, int candidates, int elected) {}
