package org.shishi.superior;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Stage;

/** A project that a superior body named, and where it stands by the ledger: the one does not change the other. */
public record NamedProject(
        long id,
        String code,
        String title,
        Set<Long> units,
        long leadUnitId,
        @Nullable Stage stage,
        @Nullable LocalDate deadline,
        @Nullable LocalDate completedOn) {

    /** Finished by its deadline, whatever was said of it. */
    public boolean finishedInTime() {
        return completedOn != null && deadline != null && !completedOn.isAfter(deadline);
    }
}
