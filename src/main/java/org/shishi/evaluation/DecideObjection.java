package org.shishi.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided on an objection.
 *
 * @param struck places of the cases that do not count any more
 * @param leftOut places of what was asked and brought nothing, and is not asked any more
 * @param adjustment by how much the points move besides; none where they do not
 */
public record DecideObjection(
        boolean upheld,
        String reason,
        List<Integer> struck,
        List<Integer> leftOut,
        @Nullable BigDecimal adjustment) {}
