package org.shishi.brought;

import org.jspecify.annotations.Nullable;

/** What a sheet that goes through two hands would do, or did. */
public interface BroughtOutcome {

    /** Who brought it and who answered; none where it was only checked, or a row has an error. */
    @Nullable
    Brought brought();

    boolean hasErrors();
}
