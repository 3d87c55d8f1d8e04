package org.shishi.supervision.register;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RegisterSheetRepository extends JpaRepository<RegisterSheet, Long> {

    List<RegisterSheet> findTop20ByOrderByIdDesc();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from RegisterSheet s where s.id = :id")
    Optional<RegisterSheet> lock(long id);
}
