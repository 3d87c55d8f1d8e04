package org.shishi.veto;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about a fact.
 *
 * @param cause for what an exemption is asked
 * @param evidence what proves it; empty where none is given
 * @param appealUntil the last day on which the unit may appeal, of a veto imposed
 */
public record VetoStep(
        long id,
        int number,
        VetoVerb verb,
        @Nullable ExemptionCause cause,
        String reason,
        String evidence,
        @Nullable LocalDate appealUntil,
        @Nullable Long byId,
        String by,
        LocalDate on) {}
