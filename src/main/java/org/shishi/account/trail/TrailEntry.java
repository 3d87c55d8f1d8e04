package org.shishi.account.trail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.shishi.audit.AuditView;

/** A row of the trail with what it says in words, for pages and programs alike. */
public record TrailEntry(@JsonUnwrapped AuditView row, List<TrailChange> changes) {

    private static final int AT_ONCE = 6;

    /** What stands on the page at once; the rest is unfolded. */
    public List<TrailChange> first() {
        return changes.subList(0, Math.min(AT_ONCE, changes.size()));
    }

    public List<TrailChange> rest() {
        return changes.subList(Math.min(AT_ONCE, changes.size()), changes.size());
    }
}
