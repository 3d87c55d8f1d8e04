package org.shishi.figures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;

/**
 * A panel of the dashboard that a module beside or above the figures brings, so that the dashboard need not know that module.
 * Every bean of this type is shown, in the order of {@code @Order}.
 */
public interface DashboardPart {

    /** Its fragment, as {@code "funding/dashboard :: part"}; it finds {@link #view} as {@code part}. */
    String template();

    /** Whether it is a few words in the line below the heading, and no panel of its own. */
    default boolean brief() {
        return false;
    }

    /** Whether this person sees it at all. */
    boolean shownTo(Actor actor);

    /** What the fragment shows, none where there is nothing to say: a constant number of statements. */
    @Nullable
    Object view(Actor actor, Viewpoint from, Locale locale);
}
