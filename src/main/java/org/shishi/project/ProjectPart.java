package org.shishi.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Actor;

/**
 * A part of a project's page that a module above the ledger brings, so that the ledger need not know that module: a tab of its
 * own, and what the first screenful says of it. Every bean of this type is shown, in the order of {@code @Order}.
 */
public interface ProjectPart {

    /** The last step of its address {@code /projects/{code}/parts/{word}}; its tab is the message {@code projects.section.<word>}. */
    String word();

    /** Its fragment, as {@code "funding/project :: part"}; it finds {@link #view} as {@code part}, and the page's {@code view}. */
    String template();

    /** Whether this person sees it at all. */
    boolean shownTo(Actor actor);

    /** What the fragment shows of the project as of the day: a constant number of statements. */
    Object view(Actor actor, ProjectView project, LocalDate asOf, Locale locale);

    /** What stands on top of the page, whichever tab is open; at most one statement. */
    default List<Standing> standing(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        return List.of();
    }

    /** A sentence over the page about what explains its figures; empty where nothing has to be explained. No statement of its own. */
    default String notice(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        return "";
    }

    /**
     * One figure on top of the page.
     *
     * @param labelKey the message that names it
     * @param value what it says, in words
     * @param note a word more, or empty
     * @param tone the tone of a status as the badges know it ({@code good}, {@code warn}, {@code late} …), or empty for a plain
     *     figure
     * @param href where it is told at length, or empty
     */
    record Standing(String labelKey, String value, String note, String tone, String href) {

        public Standing(String labelKey, String value, String note, String tone) {
            this(labelKey, value, note, tone, "");
        }
    }
}
