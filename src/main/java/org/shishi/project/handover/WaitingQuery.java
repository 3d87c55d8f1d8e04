package org.shishi.project.handover;

import org.jspecify.annotations.Nullable;

/**
 * What the list of waiting projects is narrowed to, as its address says it.
 *
 * @param unrecorded true: those that were completed before records were asked for, and of which nothing is under way; else the others
 */
public record WaitingQuery(
        @Nullable WaitingStep step,
        @Nullable Long unit,
        @Nullable Boolean unrecorded) {

    public boolean filtered() {
        return step != null || unit != null;
    }

    public boolean old() {
        return Boolean.TRUE.equals(unrecorded);
    }

    WaitingQuery of(@Nullable Long one) {
        return new WaitingQuery(step, one, unrecorded);
    }
}
