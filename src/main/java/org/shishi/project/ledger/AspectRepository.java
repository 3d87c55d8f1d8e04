package org.shishi.project.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AspectRepository extends JpaRepository<Aspect, Long> {

    List<Aspect> findByPlanYearOrderByNumber(int planYear);
}
