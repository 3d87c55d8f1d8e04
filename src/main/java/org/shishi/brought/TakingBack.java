package org.shishi.brought;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A sheet whose figures count is about to be taken back: whoever built on them refuses in words, within the same transaction.
 *
 * @param years the plan years of the projects that it tells of
 * @param since when it was taken
 */
public record TakingBack(Set<Integer> years, OffsetDateTime since) {

    public TakingBack {
        years = Set.copyOf(years);
    }
}
