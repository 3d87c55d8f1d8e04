package org.shishi.progress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProgressReportRepository extends JpaRepository<ProgressReport, Long> {

    Optional<ProgressReport> findByProjectIdAndPeriodIdAndUnitId(long project, long period, long unit);

    /** In order of the periods. */
    @Query(nativeQuery = true, value = """
            select f.* from progress_report f join reporting_period r on r.id = f.period_id
            where f.project_id in (:projects) order by r.first_day, f.id""")
    List<ProgressReport> findOfProjects(Collection<Long> projects);
}
