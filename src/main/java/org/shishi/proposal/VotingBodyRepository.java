package org.shishi.proposal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;

interface VotingBodyRepository extends JpaRepository<VotingBody, Long> {

    List<VotingBody> findAllByOrderById();

    Optional<VotingBody> findByUnitId(@Nullable Long unitId);

    boolean existsByNameAndIdNot(String name, long id);
}
