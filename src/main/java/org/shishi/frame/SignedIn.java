package org.shishi.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks who is signed in and where that person may go. A bean instead of a controller advice, because error pages must
 * also render when the answer cannot be had.
 */
public interface SignedIn {

    /** Who is signed in, or none. */
    @Nullable
    Me me();

    /** The navigation of whoever is signed in, in order; empty shows no navigation. */
    List<NavItem> navigation(String requestPath);

    /** How many messages wait unread for whoever is signed in; none when there is no inbox, or nobody. */
    default @Nullable Integer unread() {
        return null;
    }
}
