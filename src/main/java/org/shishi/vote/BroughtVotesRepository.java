package org.shishi.vote;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BroughtVotesRepository extends JpaRepository<BroughtVotes, Long> {

    List<BroughtVotes> findTop20ByOrderByIdDesc();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from BroughtVotes b where b.id = :id")
    Optional<BroughtVotes> lock(long id);
}
