package org.shishi.vote.finished;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface VoteImportSheetRepository extends JpaRepository<VoteImportSheet, Long> {

    List<VoteImportSheet> findTop20ByOrderByIdDesc();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from VoteImportSheet b where b.id = :id")
    Optional<VoteImportSheet> lock(long id);
}
