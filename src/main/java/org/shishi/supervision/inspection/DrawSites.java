package org.shishi.supervision.inspection;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Level;

/**
 * What a draw is to choose from, and how many.
 *
 * @param seed agreed upon beforehand, a lottery's number for example; empty: one is made
 * @param levels none: all
 * @param unitId leads or is responsible; none: any
 * @param unfinished whether to leave out what is completed
 */
record DrawSites(
        String seed,
        int wanted,
        Set<Level> levels,
        @Nullable Long unitId,
        boolean unfinished) {}
