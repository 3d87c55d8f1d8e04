package org.shishi.adjustment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AdjustmentRepository extends JpaRepository<Adjustment, Long> {

    @EntityGraph(attributePaths = "quantities")
    List<Adjustment> findAllByOrderByRequestedOnDescIdDesc();

    /** Those approved by a day that change what a project of the year is to be. */
    @Query("""
            select a from Adjustment a left join fetch a.quantities
            where a.projectId in (select p.id from Project p where p.planYear = :year)
            and a.state = 'DECIDED' and a.decidedOn <= :day and a.kind in ('TARGET', 'CONTENT', 'SITE')
            order by a.decidedOn, a.id""")
    List<Adjustment> contentChanged(int year, LocalDate day);

    @EntityGraph(attributePaths = "quantities")
    List<Adjustment> findByProjectIdOrderByIdDesc(long projectId);
}
