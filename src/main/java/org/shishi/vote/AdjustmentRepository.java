package org.shishi.vote;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AdjustmentRepository extends JpaRepository<Adjustment, Long> {

    List<Adjustment> findAllByOrderByRequestedOnDescIdDesc();

    List<Adjustment> findByProjectIdOrderByIdDesc(long projectId);
}
