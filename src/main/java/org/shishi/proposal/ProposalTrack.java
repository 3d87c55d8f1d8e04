package org.shishi.proposal;

import java.time.LocalDate;

/**
 * What a proposer is told who asks with the code.
 *
 * @param item what became of it in the reserve pool: there, a candidate, won
 */
public record ProposalTrack(
        String code, String title, LocalDate submittedOn, ProposalState state, String outcome, String item) {}
