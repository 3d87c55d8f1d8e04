package org.shishi.adjustment;

import java.util.Optional;

/** Tells which body voted for a project; the votes know it, which this module does not know. */
public interface AdoptingBodies {

    /** Who decides about it since, or none where nobody voted for it. */
    Optional<Decider> deciderOf(long project);
}
