package org.shishi.vote;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VoteSheetRepository extends JpaRepository<VoteSheet, Long> {

    List<VoteSheet> findByRoundIdInOrderByPlace(Collection<Long> rounds);
}
