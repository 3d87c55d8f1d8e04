package org.shishi.supervision.inspection;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InspectionRepository extends Repository<Inspection, Long> {

    Inspection save(Inspection inspection);

    Optional<Inspection> findById(long id);

    boolean existsByHeldOnAndThemeAndKind(LocalDate heldOn, String theme, InspectionKind kind);

    void flush();
}
