package org.shishi.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit said against a point, and what was decided.
 *
 * @param upheld none: nobody has decided yet
 * @param revoked where an upheld one was taken back since
 * @param adjustment by how much the decision moves the points, beside the cases that it strikes out; none where it does not
 */
public record ObjectionView(
        long id,
        long version,
        long evaluation,
        long score,
        long unitId,
        String unitCode,
        String unit,
        int indicator,
        String wording,
        long objectedById,
        String objectedBy,
        LocalDate objectedOn,
        @Nullable Boolean upheld,
        String decision,
        @Nullable BigDecimal adjustment,
        @Nullable Long decidedById,
        String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable PointRevocation revoked) {

    /** As it stood on a day; nothing where it was raised later. */
    Optional<ObjectionView> asOf(LocalDate day) {
        if (objectedOn.isAfter(day)) {
            return Optional.empty();
        }
        boolean decided = decidedOn != null && !decidedOn.isAfter(day);
        return Optional.of(new ObjectionView(
                id,
                version,
                evaluation,
                score,
                unitId,
                unitCode,
                unit,
                indicator,
                wording,
                objectedById,
                objectedBy,
                objectedOn,
                decided ? upheld : null,
                decided ? decision : "",
                decided ? adjustment : null,
                decided ? decidedById : null,
                decided ? decidedBy : "",
                decided ? decidedOn : null,
                revoked == null || revoked.on().isAfter(day) ? null : revoked));
    }

    /** Whether it moves points. */
    public boolean holds() {
        return Boolean.TRUE.equals(upheld) && revoked == null;
    }

    public boolean open() {
        return upheld == null;
    }
}
