package org.shishi.proposal;

import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what strangers suggest: the suggestion, its place in the hour and the answer to the sum hold together or not at all. */
@Service
@Transactional
public class PublicProposals {

    private final Proposals proposals;
    private final PublicQuestions questions;

    PublicProposals(Proposals proposals, PublicQuestions questions) {
        this.proposals = proposals;
        this.questions = questions;
    }

    /**
     * Takes a suggestion with the answer to a {@link PublicQuestions.Question}.
     *
     * @return the code by which the proposer can follow it
     */
    public String send(long windowId, SaveProposal save, String address, String token, String answer) {
        var code = proposals.submitPublicly(windowId, save, address);
        if (!questions.solved(token, answer)) {
            throw RuleViolation.at("answer", "proposal.challenge.wrong");
        }
        return code;
    }
}
