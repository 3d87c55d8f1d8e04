package org.shishi.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks who is signed in and where that person may go. A bean instead of a controller advice, because error pages must
 * also render when the answer cannot be had.
 */
public interface SignedIn {

    /**
     * Something that an administrator must not overlook.
     *
     * @param path the page that says more
     * @param message the key of a sentence without values
     */
    record Alarm(String path, String message) {}

    /** Asks whether the machine wants its administrator; offered by the module that looks after it. Costs no statement. */
    interface Alarms {

        @Nullable
        Alarm raised();
    }

    /** Who is signed in, or none. */
    @Nullable
    Me me();

    /** The navigation of whoever is signed in, in order; empty shows no navigation. */
    List<NavItem> navigation(String requestPath);

    /** What whoever is signed in has to be told on every page until it is mended, and where; or nothing. */
    default @Nullable Alarm alarm() {
        return null;
    }

    /** How many messages wait unread for whoever is signed in; none when there is no inbox, or nobody. */
    default @Nullable Integer unread() {
        return null;
    }
}
