package org.shishi.adjustment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AdjustmentRepository extends JpaRepository<Adjustment, Long> {

    List<Adjustment> findAllByOrderByRequestedOnDescIdDesc();

    /** Those approved by a day that change what a project of the year is to be. */
    @Query(nativeQuery = true, value = """
            select a.* from adjustment a join project p on p.id = a.project_id
            where p.plan_year = :year and a.state = 'DECIDED' and a.decided_on <= :day
            and a.kind in ('TARGET', 'CONTENT', 'SITE')
            order by a.decided_on, a.id""")
    List<Adjustment> contentChanged(int year, LocalDate day);

    List<Adjustment> findByProjectIdOrderByIdDesc(long projectId);
}
