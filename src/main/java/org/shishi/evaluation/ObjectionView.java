package org.shishi.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit said against a point, and what was decided.
 *
 * @param upheld none: nobody has decided yet
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
        String decidedBy,
        @Nullable LocalDate decidedOn) {

    public boolean open() {
        return upheld == null;
    }
}
