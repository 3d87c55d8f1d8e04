package org.shishi.adjustment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Description;
import org.shishi.shared.RuleViolation;

/**
 * What a unit asks to change about a project.
 *
 * @param to the new wording of target, content or site; empty where the project pauses, ends or goes on
 * @param newDeadline for {@link AdjustmentKind#DEADLINE} only
 * @param documents what proves the reason
 */
public record RequestAdjustment(
        AdjustmentKind kind,
        LocalDate requestedOn,
        String to,
        @Nullable LocalDate newDeadline,
        String reason,
        String documents) {

    /** Refuses what gives no reason or asks for nothing. */
    void check(Description said) {
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "adjustment.reason.missing");
        }
        if (kind == AdjustmentKind.DEADLINE) {
            if (newDeadline == null || newDeadline.equals(said.deadline())) {
                throw RuleViolation.at("newDeadline", "adjustment.deadline.missing");
            }
        } else if (!kind.alwaysMajor() && to.isBlank()) {
            throw RuleViolation.at("to", "adjustment.to.missing");
        }
    }
}
