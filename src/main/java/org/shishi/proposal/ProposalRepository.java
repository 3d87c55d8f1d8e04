package org.shishi.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProposalRepository extends JpaRepository<Proposal, Long> {

    List<Proposal> findByWindowIdOrderByIdDesc(long windowId);

    Optional<Proposal> findByCode(String code);

    int countByWindowId(long windowId);
}
