package org.shishi.vote;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VoteSettlementRepository extends JpaRepository<VoteSettlement, Long> {

    List<VoteSettlement> findByRoundIdInOrderById(Collection<Long> rounds);
}
