package org.shishi.supervision.inspection;

import java.util.List;
import org.springframework.data.repository.Repository;

interface InspectionDrawRepository extends Repository<InspectionDraw, Long> {

    InspectionDraw save(InspectionDraw draw);

    List<InspectionDraw> findByInspectionIdOrderById(long inspectionId);
}
