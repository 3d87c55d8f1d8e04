package org.shishi.supervision.inspection;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InspectionFeedbackRepository extends Repository<InspectionFeedback, Long> {

    InspectionFeedback save(InspectionFeedback feedback);

    Optional<InspectionFeedback> findByIdAndInspectionId(long id, long inspectionId);

    boolean existsByInspectionIdAndUnitId(long inspectionId, long unitId);

    List<InspectionFeedback> findByInspectionIdOrderById(long inspectionId);
}
