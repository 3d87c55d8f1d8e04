package org.shishi.figures;

import org.jspecify.annotations.Nullable;

/** A project that two days know differently; one of the two is none where it counted on the other day alone. */
public record ProjectDifference(
        @Nullable FigureProject before, @Nullable FigureProject after) {}
