package org.shishi.figures;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one group.
 *
 * @param key the level's word, the unit's code, the aspect's number, or {@code NONE}
 * @param name of the unit or aspect; none for levels, whose words are in the message bundles
 */
public record FigureRow(String key, @Nullable String name, FigureCounts counts) {}
