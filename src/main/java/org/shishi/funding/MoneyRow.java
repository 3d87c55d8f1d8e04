package org.shishi.funding;

import org.jspecify.annotations.Nullable;

/**
 * The money of one group.
 *
 * @param key the word of a level, tier, channel or stage, or a unit's code
 * @param name of a unit; the others' words are in the message bundles
 * @param unitId of a unit
 */
public record MoneyRow(
        String key, @Nullable String name, @Nullable Long unitId, MoneySums sums) {}
