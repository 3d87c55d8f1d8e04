package org.shishi.vote;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface VoteRoundRepository extends JpaRepository<VoteRound, Long> {

    List<VoteRound> findByVoteIdOrderByNumber(long voteId);

    List<VoteRound> findByVoteIdInOrderByNumber(Collection<Long> votes);

    /** Reckoned where the signatures are kept, so that the database refuses one under anything else. */
    @NativeQuery("select coalesce(vote_signed_hash(:round), '')")
    String signedHash(long round);
}
