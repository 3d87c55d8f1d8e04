package org.shishi.adjustment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AdjustmentRepository extends JpaRepository<Adjustment, Long> {

    @Query("select a from Adjustment a left join fetch a.quantities order by a.requestedOn desc, a.id desc")
    List<Adjustment> newestFirst();

    @Query("""
            select a from Adjustment a left join fetch a.quantities
            where a.state in :states order by a.requestedOn, a.id""")
    List<Adjustment> in(Collection<AdjustmentState> states);

    /** Those of projects of a year that were approved by a day. */
    @Query("""
            select a from Adjustment a left join fetch a.quantities
            where a.projectId in (select p.id from Project p where p.planYear = :year)
            and a.state = 'DECIDED' and a.decidedOn <= :day
            order by a.decidedOn, a.id""")
    List<Adjustment> approved(int year, LocalDate day);

    /** Those of projects of a year that the government had decided by a day, whatever became of them. */
    @Query("""
            select a from Adjustment a left join fetch a.quantities
            where a.projectId in (select p.id from Project p where p.planYear = :year) and a.governmentOn <= :day
            order by a.governmentOn, a.id""")
    List<Adjustment> governed(int year, LocalDate day);

    /** A fetch join, since Hibernate translates a query with an entity graph anew each time. */
    @Query("select a from Adjustment a left join fetch a.quantities where a.projectId = :project order by a.id desc")
    List<Adjustment> ofProject(long project);

    @Query("select distinct a.projectId from Adjustment a")
    Set<Long> projects();
}
