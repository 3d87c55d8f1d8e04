package org.shishi.veto;

import org.jspecify.annotations.Nullable;

/**
 * Published when something is done about a fact.
 *
 * @param key of the fact
 * @param unitId whom it concerns
 * @param otherId of what is asked for: who may not decide on it; of what is decided: who had asked; none otherwise
 * @param appealUntil the last day on which the unit may appeal, of a veto imposed
 */
public record VetoTold(
        VetoVerb verb,
        String key,
        long unitId,
        String unit,
        @Nullable Long otherId,
        String reason,
        @Nullable String appealUntil) {}
