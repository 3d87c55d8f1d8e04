package org.shishi.vote;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VoteSignatureRepository extends JpaRepository<VoteSignature, Long> {

    List<VoteSignature> findByRoundIdInOrderById(Collection<Long> rounds);
}
