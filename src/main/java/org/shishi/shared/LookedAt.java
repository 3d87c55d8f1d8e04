package org.shishi.shared;

import org.jspecify.annotations.Nullable;

/** Holds whoever agrees to what he was shown: the one whose work it is may have exchanged it since the page was opened. */
public final class LookedAt {

    private LookedAt() {}

    /**
     * Refuses an agreement to something else than what is there now.
     *
     * @param looked the version, or the number of the proposal, that the second person was shown
     */
    public static void unchanged(@Nullable Long looked, long present) {
        if (looked == null) {
            throw new RuleViolation("shared.looked.missing");
        }
        if (looked != present) {
            throw new RuleViolation("shared.looked.changed");
        }
    }
}
