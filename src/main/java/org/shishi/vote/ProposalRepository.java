package org.shishi.vote;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProposalRepository extends JpaRepository<Proposal, Long> {

    List<Proposal> findByWindowIdOrderByIdDesc(long windowId);

    Optional<Proposal> findByCode(String code);

    int countByWindowId(long windowId);

    int countBySenderAndSubmittedAtAfter(String sender, OffsetDateTime since);
}
