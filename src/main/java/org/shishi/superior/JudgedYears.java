package org.shishi.superior;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Tells which years are judged and closed, so that this module need not know the evaluation. Every bean of this type is asked. */
@FunctionalInterface
public interface JudgedYears {

    /** Since when nothing of this plan year's evaluation changes any more; empty while it does. */
    Optional<OffsetDateTime> judgedSince(int planYear);
}
