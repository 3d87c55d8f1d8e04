package org.shishi.supervision.finding;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

interface FindingStepRepository extends Repository<FindingStep, Long> {

    FindingStep save(FindingStep step);

    boolean existsByFindingIdAndVerbInAndAccountId(long finding, Collection<FindingVerb> verbs, @Nullable Long account);

    List<FindingStep> findByFindingIdOrderById(long findingId);
}
