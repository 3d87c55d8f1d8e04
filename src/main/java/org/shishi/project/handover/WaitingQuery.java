package org.shishi.project.handover;

import org.jspecify.annotations.Nullable;

/** What the list of waiting projects is narrowed to, as its address says it. */
public record WaitingQuery(
        @Nullable WaitingStep step, @Nullable Long unit) {

    public boolean filtered() {
        return step != null || unit != null;
    }
}
