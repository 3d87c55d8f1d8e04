package org.shishi.supervision.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FindingRepository extends Repository<Finding, Long> {

    Finding save(Finding finding);

    Optional<Finding> findById(long id);

    @Query("""
            select f.id from Finding f
            where f.projectId = ?1 and f.content.assignment.unitId = ?2 and f.content.problem.description = ?3
            order by f.id desc limit 1""")
    Optional<Long> findNewest(long projectId, long unitId, String description);

    List<Finding> findByIdIn(Collection<Long> ids);

    List<Finding> findByMeetingId(long meeting);

    void flush();
}
