package org.shishi.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Description;
import org.shishi.shared.RuleViolation;

/**
 * What a unit asks to change about a project.
 *
 * @param to the new wording of target, content or site; empty where the project pauses, ends or goes on
 * @param newDeadline for {@link AdjustmentKind#DEADLINE}, or beside a new target
 * @param quantities beside a new target, by the indicators whose quantity is to be another
 * @param documents what proves the reason
 */
public record RequestAdjustment(
        AdjustmentKind kind,
        LocalDate requestedOn,
        String to,
        @Nullable LocalDate newDeadline,
        Map<String, BigDecimal> quantities,
        String reason,
        String documents) {

    /** Without quantities. */
    public RequestAdjustment(
            AdjustmentKind kind,
            LocalDate requestedOn,
            String to,
            @Nullable LocalDate newDeadline,
            String reason,
            String documents) {
        this(kind, requestedOn, to, newDeadline, Map.of(), reason, documents);
    }

    /** Refuses what gives no reason or asks for nothing. */
    void check(Description said) {
        var faults = new RuleViolation.Collected();
        if (reason.isBlank()) {
            faults.add(RuleViolation.at("reason", "adjustment.reason.missing"));
        }
        if (kind == AdjustmentKind.DEADLINE) {
            if (newDeadline == null || newDeadline.equals(said.deadline())) {
                faults.add(RuleViolation.at("newDeadline", "adjustment.deadline.missing"));
            }
        } else if (kind.rewords() && to.isBlank()) {
            faults.add(RuleViolation.at("to", "adjustment.to.missing"));
        }
        if (!quantities.isEmpty() && kind != AdjustmentKind.TARGET) {
            faults.add(RuleViolation.at("quantities", "adjustment.quantity.kind"));
        }
        faults.require();
    }
}
