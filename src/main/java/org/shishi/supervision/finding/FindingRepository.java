package org.shishi.supervision.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FindingRepository extends Repository<Finding, Long> {

    Finding save(Finding finding);

    Optional<Finding> findById(long id);

    Optional<Finding> findFirstByProjectIdAndUnitIdAndDescriptionOrderByIdDesc(
            long projectId, long unitId, String description);

    List<Finding> findByIdIn(Collection<Long> ids);

    void flush();
}
