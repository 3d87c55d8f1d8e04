package org.shishi.supervision.instruction;

import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.ListQuery;

/** What the address of the list of instructions says. */
record InstructionQuery(
        @Nullable String q,
        @Nullable Boolean open,
        @Nullable String project,
        @Nullable Long unit) implements ListQuery {

    InstructionFilter filter(Viewpoint from) {
        return new InstructionFilter(from.year(), from.asOf(), open, ListQuery.orNone(project), unit, q);
    }

    @Override
    public boolean filtered() {
        return open != null || unit != null || ListQuery.orNone(project) != null || ListQuery.orNone(q) != null;
    }
}
