package org.shishi.progress;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProgressReportRepository extends JpaRepository<ProgressReport, Long> {

    Optional<ProgressReport> findByProjectIdAndPeriodIdAndUnitId(long project, long period, long unit);
}
