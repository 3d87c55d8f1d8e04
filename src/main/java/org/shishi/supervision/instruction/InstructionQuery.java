package org.shishi.supervision.instruction;

import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;

/** What the address of the list of instructions says. */
record InstructionQuery(
        @Nullable String q,
        @Nullable Boolean open,
        @Nullable String project,
        @Nullable Long unit) {

    InstructionFilter filter(Viewpoint from) {
        return new InstructionFilter(
                from.year(), from.asOf(), open, project == null || project.isBlank() ? null : project, unit, q);
    }

    /** Whether anything narrows the list. */
    public boolean filtered() {
        return open != null || unit != null || project != null || q != null && !q.isBlank();
    }
}
