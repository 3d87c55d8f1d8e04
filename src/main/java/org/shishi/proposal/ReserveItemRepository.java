package org.shishi.proposal;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReserveItemRepository extends JpaRepository<ReserveItem, Long> {

    List<ReserveItem> findByBodyIdAndStateOrderByPlanYearDescIdAsc(long bodyId, ReserveState state);

    List<ReserveItem> findByPlanYearAndStateOrderByBodyIdAscIdAsc(int planYear, ReserveState state);
}
