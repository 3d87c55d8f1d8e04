package org.shishi.vote;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VoteRoundRepository extends JpaRepository<VoteRound, Long> {

    List<VoteRound> findByVoteIdOrderByNumber(long voteId);

    List<VoteRound> findByVoteIdInOrderByNumber(Collection<Long> votes);
}
