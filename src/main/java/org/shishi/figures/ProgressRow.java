package org.shishi.figures;

import org.jspecify.annotations.Nullable;

/** How far the work of one group is; key and name as in a {@link FigureRow}. */
public record ProgressRow(String key, @Nullable String name, ProgressCounts counts) {}
