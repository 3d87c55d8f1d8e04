package org.shishi.supervision;

import java.util.List;
import org.springframework.data.repository.Repository;

interface FindingStepRepository extends Repository<FindingStep, Long> {

    FindingStep save(FindingStep step);

    List<FindingStep> findByFindingIdOrderById(long findingId);
}
