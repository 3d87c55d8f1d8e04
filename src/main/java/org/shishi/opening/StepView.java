package org.shishi.opening;

import java.util.List;
import java.util.Set;
import org.shishi.policy.Role;

/**
 * One step as the list shows it.
 *
 * @param count how much of it is there: units, people, projects
 * @param missing what is not: roles that nobody holds, passwords that nobody has handed over, as message and values
 * @param who the roles that may do it
 * @param mine whether the reader is among them
 * @param path the page on which it is done, or stands
 */
public record StepView(
        OpeningStep step,
        StepState state,
        long count,
        List<Missing> missing,
        Set<Role> who,
        boolean mine,
        String path) {

    /** What a step lacks. */
    public record Missing(Lack what, long count, List<Role> roles) {

        static Missing of(Lack what, long count) {
            return new Missing(what, count, List.of());
        }
    }

    /** The ways in which a step is not finished. */
    public enum Lack {
        ROLES,
        UNITS_WITHOUT_PEOPLE,
        SHEETS,
        RIGHTS,
        PASSWORDS,
        WITHOUT_ASPECT,
        DRAFTS
    }
}
