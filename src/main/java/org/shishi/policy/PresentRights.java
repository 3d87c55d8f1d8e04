package org.shishi.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes anew who asked for what is carried out later: with the rights that the account has then, or not at all. */
public interface PresentRights {

    /** @param actingFor the colleague for whom the person acted when asking */
    Optional<Actor> of(long account, @Nullable Long actingFor);
}
