package org.shishi.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CollectionWindowRepository extends JpaRepository<CollectionWindow, Long> {

    List<CollectionWindow> findAllByOrderByPlanYearDescOpensOnDescIdAsc();

    Optional<CollectionWindow> findByBodyIdAndPlanYear(long bodyId, int planYear);
}
