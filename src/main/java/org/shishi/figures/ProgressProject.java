package org.shishi.figures;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Pace;
import org.shishi.project.Stage;

/**
 * One project behind the shares of progress.
 *
 * @param planned percent that should have been reached
 * @param percent as told
 * @param shares all in which it counts
 */
public record ProgressProject(
        String code,
        String title,
        String leadUnit,
        Stage stage,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal percent,
        Pace pace,
        Set<ProgressShare> shares) {}
