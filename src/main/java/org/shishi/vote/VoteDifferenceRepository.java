package org.shishi.vote;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VoteDifferenceRepository extends JpaRepository<VoteDifference, Long> {

    List<VoteDifference> findByRoundIdInOrderById(Collection<Long> rounds);
}
