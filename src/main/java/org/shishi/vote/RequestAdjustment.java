package org.shishi.vote;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
        String documents) {}
