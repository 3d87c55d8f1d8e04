package org.shishi.supervision.inspection;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InspectionSiteRepository extends Repository<InspectionSite, Long> {

    InspectionSite save(InspectionSite site);

    Optional<InspectionSite> findByIdAndInspectionId(long id, long inspectionId);

    boolean existsByInspectionIdAndProjectIdAndSite(long inspectionId, long projectId, String site);

    void flush();
}
