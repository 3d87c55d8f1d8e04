package org.shishi.adjustment;

import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;

/**
 * Whether an adjustment is major.
 *
 * @param always whatever the office thinks of it
 * @param rewords it says in other words what was voted: minor only if somebody else than who asked states that nothing becomes less
 * @param lost the figure of what was voted that is less afterwards, or missing, so that nobody can state that; or empty
 */
record Weight(boolean always, boolean rewords, String lost) {

    static final Weight MAJOR = new Weight(true, false, "");
    static final Weight OPEN = new Weight(false, false, "");

    static Weight rewording(String lost) {
        return new Weight(false, true, lost);
    }

    /** Until somebody has stated otherwise. */
    boolean usuallyMajor() {
        return always || rewords;
    }

    /** Whether it can be no other. */
    public boolean settled() {
        return always || !lost.isEmpty();
    }

    /** Whether the office makes it major; refuses what cannot be minor, and what is minor without the statement. */
    boolean major(AdjustmentKind kind, @Nullable Boolean said, boolean wordingOnly) {
        boolean minor = Boolean.FALSE.equals(said) || wordingOnly;
        if (always && minor) {
            throw RuleViolation.at("major", "adjustment.always-major", kind);
        }
        if (minor && !lost.isEmpty()) {
            throw RuleViolation.at("wordingOnly", "adjustment.wording.lost", lost);
        }
        if (rewords && minor && !wordingOnly) {
            throw RuleViolation.at("wordingOnly", "adjustment.wording.missing");
        }
        if (wordingOnly && Boolean.TRUE.equals(said)) {
            throw RuleViolation.at("wordingOnly", "adjustment.wording.major");
        }
        return usuallyMajor() ? !minor : Boolean.TRUE.equals(said);
    }
}
