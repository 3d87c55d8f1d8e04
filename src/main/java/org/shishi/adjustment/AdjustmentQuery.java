package org.shishi.adjustment;

import org.jspecify.annotations.Nullable;

/**
 * Which adjustments are listed.
 *
 * @param open only those that nobody entitled to has decided
 * @param project only those of the project with this code
 */
record AdjustmentQuery(@Nullable Boolean open, @Nullable String project) {

    boolean openOnes() {
        return Boolean.TRUE.equals(open);
    }

    boolean takes(AdjustmentView one) {
        return (!openOnes() || one.state().open())
                && (project == null || project.isBlank() || one.code().equals(project.strip()));
    }
}
