package org.shishi.project.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of the planned and the actual curve of a project.
 *
 * @param actual none where nothing was told, and on days to come
 */
public record CurvePoint(
        LocalDate on, BigDecimal planned, @Nullable BigDecimal actual) {}
