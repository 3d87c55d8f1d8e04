package org.shishi.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: handed to every service verb, never looked up behind its back.
 *
 * @param id the account, or none for the system itself
 * @param name as shown to people
 * @param unitId the unit that the person works for, or none
 * @param unitName its name, or empty
 * @param language {@code zh-CN}, {@code en}, or none when the browser may choose
 * @param passwordExpired whether nothing but a new password may come next
 * @param lookingBack whether the page shows a past day: what is done is done today, so that nothing is offered there
 */
public record Actor(
        @Nullable Long id,
        String username,
        String name,
        @Nullable Long unitId,
        String unitName,
        Set<Role> roles,
        @Nullable String language,
        boolean passwordExpired,
        boolean lookingBack) {

    /** The application itself: imports at first start, scheduled jobs. It may do everything, and says so in the trail. */
    public static final Actor SYSTEM = new Actor(null, "system", "system", null, "", Set.of(), null, false);

    public Actor(
            @Nullable Long id,
            String username,
            String name,
            @Nullable Long unitId,
            String unitName,
            Set<Role> roles,
            @Nullable String language,
            boolean passwordExpired) {
        this(id, username, name, unitId, unitName, roles, language, passwordExpired, false);
    }

    /** The same person, looking at a past day. */
    public Actor lookingBackAt(boolean past) {
        return new Actor(id, username, name, unitId, unitName, roles, language, passwordExpired, past);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
