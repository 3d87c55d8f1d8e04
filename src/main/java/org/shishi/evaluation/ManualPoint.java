package org.shishi.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.shared.Viewpoint.OfYear;

/**
 * A point that the ledger cannot know.
 *
 * @param confirmed whether another person agreed; none: nobody has answered yet
 * @param revoked where the confirmation was taken back since
 * @param answer why it was refused; may be empty where it was confirmed
 */
public record ManualPoint(
        long id,
        long version,
        int planYear,
        String indicator,
        long unitId,
        String unit,
        BigDecimal points,
        LocalDate heldOn,
        String reason,
        long enteredById,
        String enteredBy,
        LocalDate enteredOn,
        @Nullable Boolean confirmed,
        String answer,
        @Nullable Long answeredById,
        String answeredBy,
        @Nullable LocalDate answeredOn,
        @Nullable PointRevocation revoked)
        implements OfYear {

    /** In which state files can be added to it. */
    static final String OPEN = "OPEN";

    public boolean open() {
        return confirmed == null;
    }

    public boolean counts() {
        return Boolean.TRUE.equals(confirmed) && revoked == null;
    }

    /** The word for its state in messages. */
    public String state() {
        if (revoked != null) {
            return "revoked";
        }
        return confirmed == null ? "open" : confirmed ? "confirmed" : "refused";
    }

    /** It belongs to its unit once it was confirmed. */
    Resource resource() {
        return new Resource(
                "evaluation-point:" + id,
                Boolean.TRUE.equals(confirmed) ? Set.of(unitId) : Set.of(),
                null,
                Set.of(),
                null,
                open() ? OPEN : "ANSWERED",
                true);
    }

    EvaluationCase evidence() {
        return new EvaluationCase("#" + id, heldOn, reason, "/evaluations/points/" + id, points);
    }
}
